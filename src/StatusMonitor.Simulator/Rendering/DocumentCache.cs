using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Rendering;

/// <summary>Renders each document of a page once per version, so that serving an unchanged page costs next to nothing.</summary>
internal sealed class DocumentCache(SimulatedPage page)
{
    private readonly Entry?[] _entries = new Entry?[Enum.GetValues<PageResource>().Length];

    public RenderedDocument? Get(PageResource resource, string? incidentId, int versionsBack = 0)
    {
        var state = versionsBack == 0 ? page.State : page.StateBack(versionsBack);
        var at = RenderTime(state);
        if (resource == PageResource.Incident || versionsBack != 0)
            return Render(state, resource, incidentId, at);
        var entry = Volatile.Read(ref _entries[(int)resource]);
        if (entry is null || !ReferenceEquals(entry.State, state) || entry.At != at)
        {
            entry = new Entry(state, at, Render(state, resource, null, at));
            Volatile.Write(ref _entries[(int)resource], entry);
        }

        return entry.Document;
    }

    /// <summary>The time of rendering where the document shows it, else a constant, so that the rendering can be kept.</summary>
    private DateTimeOffset RenderTime(PageState state)
    {
        if (state.Stamp != PageStamp.RenderTime && page.Options.Style != PageStyle.IncidentIo)
            return default;
        var now = page.Now;
        return now.AddTicks(-(now.Ticks % (state.WholeSeconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond)));
    }

    private RenderedDocument? Render(PageState state, PageResource resource, string? incidentId, DateTimeOffset at)
    {
        var body = page.Options.Style == PageStyle.IncidentIo
            ? new IncidentIoDocuments(state, page.Options, at).Render(resource, incidentId)
            : new StatuspageDocuments(state, page.Options, at).Render(resource, incidentId);
        return body is null ? null : new RenderedDocument(body, page.Options.Style != PageStyle.IncidentIo);
    }

    private sealed record Entry(PageState State, DateTimeOffset At, RenderedDocument? Document);
}
