using System.Text.Json;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>What both styles share: which incidents a list holds, in which order, and how times are written.</summary>
internal abstract class Documents(PageState page, SimulatedPageOptions options, DateTimeOffset renderedAt)
{
    protected PageState Page { get; } = page;

    protected SimulatedPageOptions Options { get; } = options;

    protected DateTimeOffset RenderedAt { get; } = renderedAt;

    protected DateTimeOffset Stamp => Page.Stamp == PageStamp.RenderTime ? RenderedAt : Page.UpdatedAt;

    protected abstract int Window { get; }

    protected abstract void WritePage(Utf8JsonWriter json);

    protected abstract void WriteIncident(Utf8JsonWriter json, IncidentState incident);

    protected static byte[] Write(Action<Utf8JsonWriter> content) => JsonBytes.OfObject(content);

    protected byte[] Envelope(Action<Utf8JsonWriter> content) => Write(json =>
    {
        WritePage(json);
        content(json);
    });

    protected void WriteList(Utf8JsonWriter json, string name, IEnumerable<IncidentState> incidents)
    {
        json.WriteStartArray(name);
        foreach (var incident in incidents)
        {
            json.WriteStartObject();
            WriteIncident(json, incident);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Newest first by the latest change of status, as many as the window holds.</summary>
    protected IEnumerable<IncidentState> Listed(Func<IncidentState, bool> wanted) =>
        Page.Incidents.Where(wanted).OrderByDescending(i => i.StatusChangedAt).Take(Window);

    protected void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? at)
    {
        if (at is { } time)
            json.WriteString(name, Timestamp.Text(time, Options.UtcOffset, Page.WholeSeconds));
        else
            json.WriteNull(name);
    }

    protected void WriteStatus(Utf8JsonWriter json, string minorDescription)
    {
        var (indicator, description) = Rollup(minorDescription);
        json.WriteStartObject("status");
        json.WriteString("indicator", indicator);
        json.WriteString("description", description);
        json.WriteEndObject();
    }

    private (string Indicator, string Description) Rollup(string minorDescription)
    {
        var shown = Page.Components.Where(c => !c.IsGroup).Select(c => c.Status).ToHashSet();
        if (shown.Contains(ComponentStatuses.MajorOutage))
            return (Impacts.Critical, "Major Service Outage");
        if (shown.Contains(ComponentStatuses.PartialOutage))
            return (Impacts.Major, "Partial System Outage");
        if (shown.Contains(ComponentStatuses.DegradedPerformance))
            return (Impacts.Minor, minorDescription);
        return shown.Contains(ComponentStatuses.UnderMaintenance)
            ? (Impacts.Maintenance, "Service Under Maintenance")
            : (Impacts.None, "All Systems Operational");
    }
}
