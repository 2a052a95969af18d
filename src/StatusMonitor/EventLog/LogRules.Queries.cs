using System.Text;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

internal static partial class LogRules
{
    /// <summary>The order of lists of incidents: the newest beginning first, then by page and id.</summary>
    public static IComparer<IncidentCursor> NewestFirst { get; } = Comparer<IncidentCursor>.Create(Compare);

    /// <summary>A known incident with the times by which it is found.</summary>
    public static IncidentRecord RecordOf(PageKey page, PageIdentity identity, KnownIncident incident, DateTimeOffset? leftAt = null) =>
        new(page, identity, incident, BeganAt(incident), EndedAt(incident) ?? leftAt);

    /// <summary>When what is open under another identity than the page's own is left behind, by the commit that shows it.</summary>
    public static DateTimeOffset LeftAt(PageCommit commit) =>
        commit.Events.LastOrDefault(happened => happened.Kind == EventKind.PageMoved)?.ObservedAt ?? commit.State.ReadAt ?? DateTimeOffset.UnixEpoch;

    /// <summary>When it began, by whatever is said of it; the beginning of time where nothing is.</summary>
    public static DateTimeOffset BeganAt(KnownIncident incident) =>
        (incident.Type == IncidentType.Maintenance ? incident.ScheduledFor : null)
        ?? incident.StartedAt ?? incident.CreatedAt ?? incident.Updates.Min(PublishedAt) ?? DateTimeOffset.UnixEpoch;

    /// <summary>When it ended: null while it is open; the time of its last word where the page does not say.</summary>
    public static DateTimeOffset? EndedAt(KnownIncident incident)
    {
        if (incident.IsOpen) return null;
        return incident.ResolvedAt ?? incident.Updates.Max(PublishedAt) ?? incident.UpdatedAt ?? incident.MissedAt ?? BeganAt(incident);
    }

    /// <summary>Whether an incident is asked for.</summary>
    public static bool Holds(IncidentQuery query, IncidentRecord record) =>
        (query.Pages.Count == 0 || query.Pages.Contains(record.Page))
        && (query.Type is not { } type || record.Incident.Type == type)
        && (query.IsOpen is not { } isOpen || record.IsOpen == isOpen)
        && (query.Impacts.Count == 0 || query.Impacts.Contains(record.Incident.Impact))
        && (query.From is not { } from || record.EndedAt is null || record.EndedAt >= from)
        && (query.Until is not { } until || record.BeganAt < until)
        && (query.After is not { } after || Compare(IncidentCursor.Of(record), after) > 0);

    /// <summary>Whether an event is asked for.</summary>
    public static bool Holds(EventQuery query, StatusEvent happened) =>
        (query.Pages.Count == 0 || query.Pages.Contains(happened.Page.Key))
        && (query.Kinds.Count == 0 || query.Kinds.Contains(happened.Kind))
        && (query.Incident is not { } incident || happened.Incident?.Id == incident)
        && (query.Since is not { } since || HappenedAt(happened) >= since)
        && (query.Until is not { } until || HappenedAt(happened) < until)
        && (query.WithSilent || !happened.Silent)
        && (query.After is not { } after || happened.Position > after)
        && (query.Before is not { } before || happened.Position < before);

    /// <summary>Refuses a question that no log can answer: a bug of the caller.</summary>
    public static void Check(IncidentQuery query) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit, nameof(query));

    /// <summary>Refuses a question that no log can answer: a bug of the caller.</summary>
    public static void Check(EventQuery query)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(query.Limit, nameof(query));
        if (query.Incident is not null && query.Pages.Count != 1)
            throw new ArgumentException("The id of an incident means something only together with its page.", nameof(query));
    }

    private static int Compare(IncidentCursor left, IncidentCursor right)
    {
        var byTime = right.BeganAt.CompareTo(left.BeganAt);
        if (byTime != 0) return byTime;
        var byPage = Compare(left.Page.Value, right.Page.Value);
        return byPage != 0 ? byPage : Compare(left.Incident.Value, right.Incident.Value);
    }

    /// <summary>By code points, as stores of UTF-8 compare; code units of UTF-16 have another order beyond U+D7FF.</summary>
    private static int Compare(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));

    private static DateTimeOffset? PublishedAt(KnownUpdate update) => update.DisplayAt ?? update.CreatedAt ?? update.UpdatedAt;
}
