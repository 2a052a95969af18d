using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

internal static partial class EventWording
{
    private static EventDescription Update(StatusEvent news)
    {
        var status = news.Update?.Status ?? news.Incident?.Status;
        return About(news, news.Update?.PublishedAt ?? news.ObservedAt) with
        {
            State = [.. Standing(news.Incident, status), .. Lasted(news.Incident, status), .. LateMark(news)],
            Body = [.. Planned(news.Incident, status), .. Text(news.Update?.Body, news)],
        };
    }

    /// <summary>An edit happened when we saw it; the time of the edited update stands in the text.</summary>
    private static EventDescription Edited(StatusEvent news)
    {
        var isWithdrawn = news.Update?.Withdrawn == true;
        var mark = new TonedText(isWithdrawn ? "withdrawn" : "edited", Tone.Warning);
        return About(news, news.ObservedAt) with
        {
            State = [mark, .. Standing(news.Incident, news.Update?.Status)],
            Body = isWithdrawn ? [.. Withdrawal(news)] : [.. Edits(news)],
        };
    }

    private static EventDescription Changed(StatusEvent news) => About(news, news.ObservedAt) with
    {
        State = [new TonedText("changed", Tone.Warning), .. Standing(news.Incident, news.Incident?.Status)],
        Body = [.. Changes(news.Before ?? new EventBefore(), news.Incident)],
    };

    private static EventDescription Vanished(StatusEvent news)
    {
        var lastKnown = Word(news.Incident?.Status) is { Length: > 0 } status ? $" Last known: {status}{Span(news.Incident)}." : "";
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText("vanished", Tone.Warning)],
            Body = [new TonedText($"No longer on the page; nobody said it was {EndWord(news)}.{lastKnown}")],
        };
    }

    /// <summary>Nothing new, and said so: how long it has been open, and what was said last.</summary>
    private static EventDescription Reminder(StatusEvent news)
    {
        var open = news.Incident?.StartedAt is { } start && news.ObservedAt > start ? $" for {TimeText.Duration(news.ObservedAt - start)}" : "";
        var last = news.Update is { } update ? $" The last update{OfTime(update.PublishedAt)}:" : "";
        return About(news, news.ObservedAt) with
        {
            State = [new TonedText("still open", Tone.Warning), .. Standing(news.Incident, news.Incident?.Status)],
            Body = [new TonedText($"Open{open}.{last}"), .. Text(news.Update?.Body, news)],
        };
    }

    private static string Span(EventIncident? incident) => incident switch
    {
        { ScheduledFor: not null } planned => $", planned {TimeText.Window(planned.ScheduledFor, planned.ScheduledUntil)}",
        { StartedAt: { } start } => $", since {TimeText.Of(start)}",
        _ => "",
    };

    private static string EndWord(StatusEvent news) =>
        news.Kind == EventKind.MaintenanceVanished ? "completed" : "resolved";

    private static IEnumerable<TonedText> Lasted(EventIncident? incident, string? status)
    {
        if (status == IncidentStatus.Resolved && incident is { StartedAt: { } start, ResolvedAt: { } end } && end > start)
            yield return new TonedText($"after {TimeText.Duration(end - start)}", Tone.Quiet);
    }

    private static IEnumerable<TonedText> LateMark(StatusEvent news)
    {
        if (!news.Late)
            yield break;
        var by = news.Update?.PublishedAt is { } published && news.ObservedAt > published
            ? $" {TimeText.Duration(news.ObservedAt - published)}"
            : "";
        yield return new TonedText($"late{by}", Tone.Quiet);
    }

    private static IEnumerable<TonedText> Planned(EventIncident? incident, string? status)
    {
        if (incident is null or { ScheduledFor: null, ScheduledUntil: null } || (status is not null && IncidentStatus.IsEnd(status)))
            yield break;
        yield return new TonedText($"Planned {TimeText.Window(incident.ScheduledFor, incident.ScheduledUntil)}", Tone.Info);
    }

    private static IEnumerable<TonedText> Text(string? body, StatusEvent news, Tone tone = Tone.Plain, string mark = "") =>
        BodyText.Lines(body, news.Incident?.Url ?? news.Page.Url)
            .SkipWhile(line => line.Length == 0)
            .Select(line => new TonedText(mark + line, tone));

    private static IEnumerable<TonedText> Withdrawal(StatusEvent news)
    {
        yield return new TonedText($"The page took back its update{OfTime(news.Update?.PublishedAt)}. It read:");
        foreach (var line in Text(news.Update?.Body, news, Tone.Removed, "- "))
            yield return line;
    }

    private static string OfTime(DateTimeOffset? instant) => instant is { } known ? $" of {TimeText.Of(known)}" : "";
}
