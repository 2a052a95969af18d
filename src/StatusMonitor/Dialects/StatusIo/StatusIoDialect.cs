using StatusMonitor.Model;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>Status.io's public API 1.0. docs/dialects/statusio.md says what is relied on.</summary>
internal sealed class StatusIoDialect : IDialect
{
    /// <summary>Complete, because nothing else lists a page's incidents: without a stamp it is read on each tick.</summary>
    internal static readonly PageResource Status = new("status", "", IsComplete: true);

    private const string Api = "https://api.status.io/1.0/status/";

    public string Name => "statusio";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Status];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => StatusIoParser.Read(resource, root));

    /// <summary>The API does not tell its page's address, and an incident's own address is a web page.</summary>
    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    /// <summary>The data lies on the provider's host under the page's id, which stands in the page's source and nowhere else.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        if (front is null) return StatusIoPageId.IsApi(page) ? [new Candidate(page, IsHinted: true)] : [];
        return StatusIoPageId.In(front) is { } id ? [new Candidate(new Uri(Api + id), IsHinted: true)] : [];
    }
}
