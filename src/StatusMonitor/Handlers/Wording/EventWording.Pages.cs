using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

internal static partial class EventWording
{
    private static EventDescription ComponentStatus(StatusEvent news)
    {
        var states = news.Components
            .Select(change => (Before: Word(change.Before), After: Word(change.After), Tone: ToneOf(change.After)))
            .Distinct()
            .Select(state => new TonedText(
                state.Before.Length > 0 ? $"{state.Before} {Arrow} {state.After}" : $"{Arrow} {state.After}", state.Tone));
        return About(news, news.ObservedAt) with { State = [.. states] };
    }

    private static Tone ToneOf(string? component) => component switch
    {
        Model.ComponentStatus.Operational => Tone.Good,
        Model.ComponentStatus.MajorOutage or Model.ComponentStatus.PartialOutage => Tone.Bad,
        Model.ComponentStatus.UnderMaintenance => Tone.Info,
        _ => Tone.Warning,
    };

    private static EventDescription Unreadable(StatusEvent news)
    {
        var since = news.Reading is { } reading ? $" since {TimeText.Of(reading.Since)}{Why(reading)}" : "";
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText("unreadable", Tone.Warning)],
            Body = [new TonedText($"The page cannot be read{since}; its state is unknown.")],
        };
    }

    private static EventDescription Readable(StatusEvent news)
    {
        var was = news.Reading is { } reading
            ? $" It could not be read for {TimeText.Duration(news.ObservedAt - reading.Since)}{Why(reading)}."
            : "";
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText("readable", Tone.Good)],
            Body = [new TonedText($"The page can be read again.{was}")],
        };
    }

    private static string Why(EventReading reading)
    {
        // The word of the closed list, as in JSON, so that a search for the one finds the other.
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Failure.ToString());
        return TerminalText.Clean(reading.Detail, LongestName) is { Length: > 0 } detail ? $" ({word}: {detail})" : $" ({word})";
    }

    private static EventDescription Moved(StatusEvent news)
    {
        var what = news.Move switch
        {
            { What: "host" } move => $"The page redirects for good: {Name(move.From)} {Arrow} {Name(move.To)}",
            { } move => $"Another page answers under this address: {Word(move.What)} {Name(move.From)} {Arrow} {Name(move.To)}",
            null => "The page moved.",
        };
        return About(news, news.ObservedAt) with { State = [new TonedText("moved", Tone.Warning)], Body = [new TonedText(what)] };
    }

    private static EventDescription Gap(StatusEvent news) => About(news, news.ObservedAt) with
    {
        State = [new TonedText("gap", Tone.Warning)],
        Body = [new TonedText("More happened while nobody watched than the page still lists; some updates are missing.")],
    };

    private static EventDescription Reached(StatusEvent news)
    {
        var tone = news.Condition switch
        {
            PageCondition.Operational => Tone.Good,
            PageCondition.Outage => Tone.Bad,
            PageCondition.Maintenance => Tone.Info,
            _ => Tone.Warning,
        };
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName((news.Condition ?? PageCondition.Unknown).ToString());
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText(word, tone)],
            Body = [new TonedText("You asked to be told of this, once.")],
        };
    }
}
