using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

internal static partial class EventWording
{
    private static IEnumerable<TonedText> Edits(StatusEvent news)
    {
        var (before, update) = (news.Before ?? new EventBefore(), news.Update);
        yield return new TonedText(
            $"The update{OfTime(before.PublishedAt ?? update?.PublishedAt)} was edited:", Tone.Quiet);
        if (before.Status is { } status)
            yield return new TonedText($"status {Word(status)} {Arrow} {Word(update?.Status)}");
        if (before.PublishedAt is { } time)
            yield return new TonedText($"time {TimeText.Of(time)} {Arrow} {(update?.PublishedAt is { } now ? TimeText.Of(now) : "none")}");
        if (before.Components is { } components)
            yield return new TonedText($"components {States(components)} {Arrow} {States(news.Components)}");
        if (before.Body is not { } body)
            yield break;
        foreach (var line in Difference([.. Text(body, news)], [.. Text(update?.Body, news)]))
            yield return line;
    }

    /// <summary>Lines equal at the start and at the end are left out; the reader looks for what changed.</summary>
    private static IEnumerable<TonedText> Difference(TonedText[] before, TonedText[] after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before[start..].Reverse().Zip(after[start..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        foreach (var line in before[start..^end])
            yield return new TonedText($"- {line.Text}", Tone.Removed);
        foreach (var line in after[start..^end])
            yield return new TonedText($"+ {line.Text}", Tone.Added);
    }

    private static string States(IReadOnlyList<ComponentChange> components) =>
        components.Count == 0
            ? "none"
            : string.Join(", ", components.Select(component => $"{Name(component.Name)} {Word(component.After ?? "?")}"));

    private static IEnumerable<TonedText> Changes(EventBefore before, EventIncident? now)
    {
        if (before == new EventBefore())
            yield return new TonedText("Listed without an update so far.");
        if (before.Vanished)
            yield return new TonedText("Listed on the page again.");
        if (before.Status is { } status)
            yield return new TonedText($"{Word(status)} {Arrow} {Word(now?.Status)}, without a new update");
        if (before.Name is { } name)
            yield return new TonedText($"renamed \"{Name(name)}\" {Arrow} \"{Name(now?.Name)}\"");
        if (before.Impact is { } impact)
            yield return new TonedText($"impact {Word(impact)} {Arrow} {Word(now?.Impact)}");
        if (before.ScheduledFor is not null || before.ScheduledUntil is not null)
        {
            // Only what changed is in "before"; the other end of the window stood as it stands.
            var planned = TimeText.Window(before.ScheduledFor ?? now?.ScheduledFor, before.ScheduledUntil ?? now?.ScheduledUntil);
            yield return new TonedText($"rescheduled {planned} {Arrow} {TimeText.Window(now?.ScheduledFor, now?.ScheduledUntil)}");
        }
    }
}
