using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>Tells an incident from what is known of it and from its events. Pure.</summary>
internal static class Story
{
    /// <summary>UTF-16 units of all texts together: a page that publishes a thousand long updates gets less of each.</summary>
    private const int MostText = 600_000;

    /// <param name="record">The incident as last known.</param>
    /// <param name="events">Its events, in the order of the log.</param>
    /// <param name="readings">When its page could not be read, and could again, while it was open.</param>
    /// <returns>Newest first.</returns>
    public static IReadOnlyList<StoryEntry> Of(IncidentRecord record, IReadOnlyList<StatusEvent> events, IReadOnlyList<StatusEvent> readings)
    {
        var updates = events.Where(news => news.Update is not null).ToLookup(news => news.Update!.Id);
        var share = Math.Max(500, MostText / Math.Max(1, record.Incident.Updates.Count + events.Count(IsEdit)));
        List<StoryEntry> entries =
        [
            .. record.Incident.Updates.Select(update => OfUpdate(update, [.. updates[update.Id]], share)),
            .. events.Where(IsOwnChange).Select(OfChange),
            .. events.Where(IsVanishing).Select(news => new StoryEntry { Kind = StoryKind.Vanished, At = news.ObservedAt, SeenAt = news.ObservedAt }),
            .. readings.Select(OfReading),
        ];
        // Updates of one instant stay in the page's order, the later one on top.
        return [.. entries.Select((entry, at) => (entry, at))
            .OrderByDescending(one => one.entry.At ?? DateTimeOffset.MinValue).ThenByDescending(one => one.at).Select(one => one.entry)];
    }

    private static StoryEntry OfUpdate(KnownUpdate update, IReadOnlyList<StatusEvent> events, int share)
    {
        var first = events.FirstOrDefault(IsUpdate);
        var withdrawn = events.LastOrDefault(news => news.Update!.Withdrawn);
        var published = (events.Count > 0 ? events[^1].Update!.PublishedAt : null) ?? update.DisplayAt ?? update.CreatedAt;
        return new StoryEntry
        {
            Kind = StoryKind.Update,
            At = published ?? first?.ObservedAt,
            Status = PageText.Line(update.Status),
            Text = PageText.Of(update.Body, Math.Min(share, PageText.Longest)),
            PublishedAt = published,
            SeenAt = first?.ObservedAt,
            IsSilent = first?.Silent == true,
            IsLate = first?.Late == true,
            IsWithdrawn = update.Withdrawn,
            WithdrawnAt = update.Withdrawn ? withdrawn?.ObservedAt : null,
            Changes = first is null ? [] : Changes.OfIncident(first),
            Components = Changes.OfComponents(update.Components),
            Edits = [.. events.Where(IsEdit).Reverse().Select(news => OfEdit(news, share))],
        };
    }

    private static StoryEdit OfEdit(StatusEvent news, int share) => new(
        news.ObservedAt, news.Update!.Revision, Changes.OfUpdate(news),
        news.Before?.Body is { } before ? TextDifference.Of(before, news.Update.Body, Math.Min(share, TextDifference.LongestChange)) : []);

    private static StoryEntry OfChange(StatusEvent news) => new()
    {
        Kind = StoryKind.Change,
        At = news.ObservedAt,
        SeenAt = news.ObservedAt,
        IsSilent = news.Silent,
        Changes = Changes.OfIncident(news),
    };

    private static StoryEntry OfReading(StatusEvent news)
    {
        var isLost = news.Kind == EventKind.PageUnreadable;
        return new StoryEntry
        {
            Kind = isLost ? StoryKind.Unreadable : StoryKind.Readable,
            At = isLost ? news.Reading?.Since ?? news.ObservedAt : news.ObservedAt,
            Reason = PageText.Line(news.Reading?.Detail ?? ""),
        };
    }

    private static bool IsUpdate(StatusEvent news) => news.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate;

    private static bool IsEdit(StatusEvent news) =>
        news.Kind is EventKind.IncidentEdited or EventKind.MaintenanceEdited && news.Update is { Withdrawn: false };

    private static bool IsOwnChange(StatusEvent news) => news.Kind is EventKind.IncidentChanged or EventKind.MaintenanceChanged;

    private static bool IsVanishing(StatusEvent news) => news.Kind is EventKind.IncidentVanished or EventKind.MaintenanceVanished;
}
