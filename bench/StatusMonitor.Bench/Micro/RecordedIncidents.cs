using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Bench.Micro;

/// <summary>A recorded <c>incidents.json</c> of 50 incidents, and what was known just before its newest update.</summary>
internal sealed class RecordedIncidents
{
    private static readonly DateTimeOffset ReadAt = new(2026, 7, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly StatuspageDialect _dialect = new();

    public RecordedIncidents()
    {
        Snapshot = Parse();
        var known = Differ.Diff(KnownPage.Nothing, Snapshot, Context with { IsBaselined = false }).Incidents;
        Known = new KnownPage { HasIncidents = true, Incidents = known.ToDictionary(incident => incident.Id) };
        var newest = known[0] with { Updates = [.. known[0].Updates.SkipLast(1)] };
        KnownBefore = Known with { Incidents = known.Select(incident => incident.Id == newest.Id ? newest : incident).ToDictionary(incident => incident.Id) };
    }

    public static string Path { get; } = System.IO.Path.Combine(
        Environment.GetEnvironmentVariable("STATUSMON_FIXTURES") ?? System.IO.Path.Combine("..", "shared", "fixtures"),
        "statuspage", "github-incidents-2026-07-31-50-incidents.json");

    public byte[] Bytes { get; } = File.ReadAllBytes(Path);

    public PageSnapshot Snapshot { get; }

    /// <summary>All that the recording says.</summary>
    public KnownPage Known { get; }

    /// <summary>The same without one update.</summary>
    public KnownPage KnownBefore { get; }

    public DiffContext Context { get; } = new()
    {
        Page = new EventPage(new PageKey("github"), "GitHub", "https://www.githubstatus.com"),
        Now = ReadAt,
        ReadAt = ReadAt.AddSeconds(-30),
    };

    public PageSnapshot Parse() => ((ParseResult.Parsed)_dialect.Parse(StatuspageDialect.Incidents, Bytes)).Snapshot;
}
