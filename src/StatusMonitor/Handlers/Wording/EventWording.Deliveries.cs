using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

internal static partial class EventWording
{
    private const int MostDigested = 20;

    private static EventDescription Failing(StatusEvent news) => Trouble(news, "cannot deliver", Tone.Bad, told =>
        $"{Name(told.Handler)} has been failing since {TimeText.Of(told.Since)}, {Times(told.Count, "attempt")} so far{Why(told)}. Nothing is lost; what it has not got waits.");

    private static EventDescription Recovered(StatusEvent news) => Trouble(news, "delivers again", Tone.Good, told =>
        $"{Name(told.Handler)} delivers again after {TimeText.Duration(news.ObservedAt - told.Since)}; what waited is on its way.");

    private static EventDescription Parked(StatusEvent news) => Trouble(news, "parked", Tone.Warning, told =>
        $"{Name(told.Handler)} gave up on {(told.Count == 1 ? "an event" : Times(told.Count, "event"))}{Why(told)}. See: statusmon deliveries");

    private static EventDescription Trouble(StatusEvent news, string word, Tone tone, Func<EventDelivery, string> say) =>
        About(news, news.ObservedAt) with
        {
            Title = Name(news.Delivery?.Handler) is { Length: > 0 } name ? $"handler {name}" : "",
            State = [new TonedText(word, tone)],
            Body = news.Delivery is { } told ? [new TonedText(say(told))] : [],
        };

    private static string Why(EventDelivery told)
    {
        var detail = TerminalText.Clean(told.Detail, LongestName);
        return (Word(told.Reason), detail) switch
        {
            ("", _) => "",
            ({ } reason, "") => $" ({reason})",
            ({ } reason, _) => $" ({reason}: {detail})",
        };
    }

    private static EventDescription Digest(StatusEvent news)
    {
        var digest = news.Digest ?? new EventDigest(0, default, default, []);
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText("digest", Tone.Info)],
            Body =
            [
                new TonedText($"{Times(digest.Events, "event")}, told as one.{(digest.Incidents.Count > 0 ? " How each incident stood in the end:" : "")}"),
                .. digest.Incidents.Take(MostDigested).Select(Line),
                .. digest.Incidents.Count > MostDigested ? [new TonedText($"and {digest.Incidents.Count - MostDigested} more: statusmon history")] : Array.Empty<TonedText>(),
            ],
        };
    }

    private static string Times(long count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";

    private static TonedText Line(DigestedIncident digested)
    {
        var state = string.Join(" · ", Standing(digested.Incident, digested.Incident.Status).Select(part => part.Text));
        return new TonedText($"• {Name(digested.Page.Name)} · {Name(digested.Incident.Name)} ({state})", ToneOf(digested.Incident, digested.Incident.Status));
    }
}
