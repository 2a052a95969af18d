using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Timelines;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class ClusterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Three_pages_within_fifteen_minutes_are_one_cluster()
    {
        var cluster = Assert.Single(Clusters.Of([Bar("a", 0), Bar("b", 7), Bar("c", 15)]));
        Assert.Equal((3, Noon, Noon.AddMinutes(15)), (cluster.Pages, cluster.From, cluster.Until));
    }

    [Fact]
    public void Sixteen_minutes_are_too_many() => Assert.Empty(Clusters.Of([Bar("a", 0), Bar("b", 7), Bar("c", 16)]));

    [Fact]
    public void Three_incidents_of_two_pages_are_none() => Assert.Empty(Clusters.Of([Bar("a", 0), Bar("a", 1), Bar("b", 2)]));

    [Fact]
    public void A_lone_incident_before_does_not_hide_what_began_together_after_it() =>
        Assert.Equal(3, Assert.Single(Clusters.Of([Bar("x", 0), Bar("a", 10), Bar("b", 17), Bar("c", 24)])).Pages);

    [Fact]
    public void Planned_work_is_not_counted() =>
        Assert.Empty(Clusters.Of([Bar("a", 0), Bar("b", 1), Bar("c", 2) with { Type = IncidentType.Maintenance }]));

    [Fact]
    public void Two_clusters_come_newest_first_and_share_no_incident()
    {
        var found = Clusters.Of([Bar("a", 0), Bar("b", 5), Bar("c", 10), Bar("a", 60), Bar("b", 61), Bar("c", 62), Bar("d", 63)]);
        Assert.Equal([4, 3], found.Select(cluster => cluster.Bars.Count));
    }

    internal static TimelineBar Bar(string page, int minutes, int? length = 30) => new()
    {
        Page = new PageKey(page),
        PageName = page,
        Name = $"{page} at {minutes}",
        Address = "/",
        Type = IncidentType.Incident,
        Impact = "major",
        Status = "resolved",
        From = Noon.AddMinutes(minutes),
        Until = length is { } known ? Noon.AddMinutes(minutes + known) : null,
    };
}
