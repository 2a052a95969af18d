using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>An incident as a bar of the timeline and as a line of its list. Immutable; texts are clean single lines.</summary>
public sealed record TimelineBar
{
    /// <summary>Its page.</summary>
    public required PageKey Page { get; init; }

    /// <summary>Its page's name.</summary>
    public required string PageName { get; init; }

    /// <summary>Its title.</summary>
    public required string Name { get; init; }

    /// <summary>The address of its view.</summary>
    public required string Address { get; init; }

    /// <summary>Incident or maintenance.</summary>
    public required IncidentType Type { get; init; }

    /// <summary>The page's word for how grave it is.</summary>
    public required string Impact { get; init; }

    /// <summary>The page's word for its step.</summary>
    public required string Status { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>When it ended; null while it is open.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Which lane of its page it lies in, from 0.</summary>
    public int Lane { get; init; }

    /// <summary>How grave it looks: <c>critical</c>, <c>major</c>, <c>minor</c>, <c>maintenance</c>, <c>none</c> or <c>other</c>.</summary>
    public string Look => Type == IncidentType.Maintenance ? "maintenance" : Impact is "critical" or "major" or "minor" or "none" ? Impact : "other";

    internal static TimelineBar Of(IncidentRecord record, string pageName, string address) => new()
    {
        Page = record.Page,
        PageName = pageName,
        Name = Texts.PageText.Line(record.Incident.Name),
        Address = address,
        Type = record.Incident.Type,
        Impact = Texts.PageText.Line(record.Incident.Impact),
        Status = Texts.PageText.Line(record.Incident.Status),
        From = record.BeganAt,
        Until = record.EndedAt,
    };
}
