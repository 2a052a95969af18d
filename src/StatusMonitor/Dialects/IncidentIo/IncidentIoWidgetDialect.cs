using StatusMonitor.Model;

namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>
/// incident.io's documented summary for widgets, which a page's owner may switch on: what is going on, of each the newest step.
/// Only for where the page's own data cannot be had. docs/dialects/incidentio-widget.md says what is relied on.
/// </summary>
internal sealed class IncidentIoWidgetDialect : IDialect
{
    internal static readonly PageResource Widget = new("widget", "/api/v1/summary");

    public string Name => "incidentio-widget";

    public int Version => 1;

    public bool IsLastResort => true;

    public IReadOnlyList<PageResource> Resources { get; } = [Widget];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => IncidentIoWidget.Read(resource, root));

    /// <summary>What the same page says elsewhere says more.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Widget, body) is ParseResult.Parsed ? Recognition.Likely : Recognition.None;

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is not null && IncidentIoHosts.IsNamedBy(front) ? [new Candidate(page)] : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
