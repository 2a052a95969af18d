using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Web;

/// <summary>The readings of a world's one page, and of any others that are given.</summary>
internal sealed class GivenReadings(World world) : IPageReadings
{
    public List<PageReading> Others { get; } = [];

    public IReadOnlyList<PageReading> All => [Own, .. Others];

    public PageReading? Find(PageKey page) => All.FirstOrDefault(reading => reading.Key == page);

    private PageReading Own => new()
    {
        Key = world.Definition.Key,
        Name = world.Status?.Name ?? world.Definition.Key.Value,
        Url = world.Definition.Url,
        Category = "cloud",
        Dialect = world.Definition.Dialect,
        Interval = TimeSpan.FromSeconds(30),
        Status = world.Status,
        Polls = PollCounts.None,
    };
}
