using System.Text.RegularExpressions;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Upptime;

/// <summary>Upptime, a status page that is a repository on GitHub: what it measured, as files. docs/dialects/upptime.md says what is relied on.</summary>
internal sealed partial class UpptimeDialect : IDialect
{
    internal static readonly PageResource Summary = new("summary", "/history/summary.json");

    private const int MostRepositories = 2;

    private static readonly PageIdentity Identity = new("upptime");

    public string Name => "upptime";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Summary];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root => Read(resource, root));

    /// <summary>The site names its repository; GitHub serves the files from a host of their own, which counts no questions as its API does.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        if (page.Host.Equals("github.com", StringComparison.OrdinalIgnoreCase) && Repository().Match(page.GetLeftPart(UriPartial.Path).TrimEnd('/') + "\"") is { Success: true } named)
            return [Files(named)];
        if (page.Host.Equals("raw.githubusercontent.com", StringComparison.OrdinalIgnoreCase)) return [new Candidate(page, IsHinted: true)];
        if (front is null || !front.Mentions("upptime")) return [];
        // The template's own repository is linked from every page; only its own page means it.
        return Repository().Matches(front.Text).Where(found => found.Groups["owner"].Value != "upptime" || page.Host.EndsWith("upptime.js.org", StringComparison.OrdinalIgnoreCase))
            .Select(Files).Distinct().Take(MostRepositories);
    }

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    private static Candidate Files(Match repository) =>
        new(new Uri($"https://raw.githubusercontent.com/{repository.Groups["owner"].Value}/{repository.Groups["name"].Value}/HEAD"), IsHinted: true);

    private static ParseResult Read(PageResource resource, WireValue root)
    {
        if (!root.IsList) return WireValue.Malformed(resource, "no list, but Upptime writes one of its sites");
        if (root.Items.Any(site => site["slug"].Id is null || !site["status"].IsPresent || !site["uptime"].IsPresent))
            return WireValue.Malformed(resource, "an element has no slug, status and uptime, so it is no site of Upptime's");
        if (!root.Items.Any()) return WireValue.Malformed(resource, "an empty list, but Upptime watches one site at least");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = Identity,
            Name = "",
            HasComponents = true,
            Components = [.. root.Items.Select(Site).DistinctBy(site => site.Id)],
        });
    }

    private static Component Site(WireValue wire) => new()
    {
        Id = new ComponentId(wire["slug"].Id!),
        Name = wire["name"].Text ?? wire["slug"].Id!,
        Status = wire["status"].Text switch
        {
            "up" => ComponentStatus.Operational,
            "degraded" => ComponentStatus.DegradedPerformance,
            "down" => ComponentStatus.MajorOutage,
            var word => word is { Length: < 64 } ? word : "",
        },
    };

    [GeneratedRegex("""https://github\.com/(?<owner>[A-Za-z0-9-]{1,39})/(?<name>[A-Za-z0-9._-]{1,100})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Repository();
}
