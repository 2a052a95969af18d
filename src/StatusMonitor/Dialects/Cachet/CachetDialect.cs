using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Cachet 2, which people host themselves: its API below <c>/api/v1</c>. docs/dialects/cachet.md says what is relied on.</summary>
internal sealed class CachetDialect : IDialect
{
    // Unasked, the first page of a list holds the oldest.
    internal static readonly PageResource Incidents = new("incidents", "/api/v1/incidents?sort=id&order=desc&per_page=50", IsComplete: true);
    internal static readonly PageResource Components = new("components", "/api/v1/components?per_page=250");
    internal static readonly PageResource Schedules =
        new("schedules", "/api/v1/schedules?sort=id&order=desc&per_page=50", IsOptional: true, IsComplete: true);

    public string Name => "cachet";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Incidents, Components, Schedules];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => CachetParser.Read(resource, root));

    /// <summary>Others number their pages as it does; only an incident of its own making is beyond doubt.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body)
    {
        var isOwn = false;
        var result = WireValue.Parse(Incidents, body, root =>
        {
            isOwn = root["data"].Items.Any(incident => incident["human_status"].IsPresent);
            return CachetParser.Read(Incidents, root);
        });
        if (result is not ParseResult.Parsed) return Recognition.None;
        return isOwn ? Recognition.Certain : Recognition.Likely;
    }

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is null ? [] : [new Candidate(page, front.Mentions("cachet"))];

    public Uri? IncidentAddress(Uri page, IncidentId incident) =>
        new PageResource("incident", $"/api/v1/{CachetIds.PathOf(incident)}").AddressBelow(page);
}
