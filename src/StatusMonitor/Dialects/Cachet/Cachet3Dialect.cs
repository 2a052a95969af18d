using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Cachet;

/// <summary>Cachet 3, which people host themselves: its JSON:API below <c>/api</c>. docs/dialects/cachet.md says what is relied on.</summary>
internal sealed class Cachet3Dialect : IDialect
{
    // Incidents come newest first by themselves; schedules do not.
    internal static readonly PageResource Incidents = new("incidents", "/api/incidents?include=components,updates&per_page=50", IsComplete: true);
    internal static readonly PageResource Components = new("components", "/api/components?include=group&per_page=250");
    internal static readonly PageResource Schedules =
        new("schedules", "/api/schedules?include=components,updates&sort=-id&per_page=50", IsOptional: true, IsComplete: true);

    public string Name => "cachet-3";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Incidents, Components, Schedules];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => Cachet3Parser.Read(resource, root));

    /// <summary>Any JSON:API may have such a list; only an incident of its own making is beyond doubt.</summary>
    public Recognition Recognise(ReadOnlyMemory<byte> body)
    {
        var isOwn = false;
        var result = WireValue.Parse(Incidents, body, root =>
        {
            isOwn = root["data"].Items.Any(incident => incident["attributes"]["status"]["human"].IsPresent);
            return Cachet3Parser.Read(Incidents, root);
        });
        if (result is not ParseResult.Parsed) return Recognition.None;
        return isOwn ? Recognition.Certain : Recognition.Likely;
    }

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is null ? [] : [new Candidate(page, front.Mentions("cachet"))];

    // Incidents are known by a GUID, under which no address answers in JSON.
    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
