using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>What an event says was different before, line by line. Pure.</summary>
internal static class Changes
{
    /// <summary>Of the incident: name, impact, step, plan.</summary>
    public static IReadOnlyList<StoryChange> OfIncident(StatusEvent news)
    {
        List<StoryChange> changes = [];
        var (before, now) = (news.Before, news.Incident);
        if (before is null || now is null) return changes;
        if (before.Vanished) changes.Add(new StoryChange("Listed on the page", "gone", "listed again"));
        if (before.Name is { } name) changes.Add(Words("Name", name, now.Name));
        if (before.Impact is { } impact) changes.Add(Words("Impact", impact, now.Impact));
        if (IsOwnChange(news.Kind) && before.Status is { } status) changes.Add(Words("Step", status, now.Status));
        if (before.ScheduledFor is { } start) changes.Add(Times("Planned start", start, now.ScheduledFor));
        if (before.ScheduledUntil is { } end) changes.Add(Times("Planned end", end, now.ScheduledUntil));
        return changes;
    }

    /// <summary>Of an update besides its text: step, time, components.</summary>
    public static IReadOnlyList<StoryChange> OfUpdate(StatusEvent news)
    {
        List<StoryChange> changes = [];
        var (before, now) = (news.Before, news.Update);
        if (before is null || now is null) return changes;
        if (before.Status is { } status) changes.Add(Words("Step", status, now.Status));
        if (before.PublishedAt is { } time) changes.Add(Times("Published", time, now.PublishedAt));
        if (before.Components is { } components)
            changes.Add(new StoryChange("Components", States(components), States(news.Components)));
        return changes;
    }

    /// <summary>Components an update names, each once.</summary>
    public static IReadOnlyList<StoryChange> OfComponents(IReadOnlyList<ComponentChange> components) =>
        [.. components.Select(one => new StoryChange(PageText.Line(one.Name), PageText.Line(one.Before ?? ""), PageText.Line(one.After ?? "")))
            .Where(one => one.What.Length > 0).Distinct()];

    private static bool IsOwnChange(EventKind kind) => kind is EventKind.IncidentChanged or EventKind.MaintenanceChanged;

    private static StoryChange Words(string what, string before, string after) => new(what, PageText.Line(before), PageText.Line(after));

    private static StoryChange Times(string what, DateTimeOffset before, DateTimeOffset? after) =>
        new(what, Framing.Words.Exact(before), after is { } known ? Framing.Words.Exact(known) : "");

    private static string States(IReadOnlyList<ComponentChange> components) => components.Count == 0
        ? "none"
        : string.Join(", ", components.Select(one => $"{PageText.Line(one.Name)} ({Framing.Words.Spoken(PageText.Line(one.After ?? "?"))})"));
}
