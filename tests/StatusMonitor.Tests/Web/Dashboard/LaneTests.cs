using CsCheck;
using StatusMonitor.Web.Dashboard.Timelines;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class LaneTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddDays(1);
    private static readonly TimeSpan Smallest = TimeSpan.FromMinutes(20);

    [Fact]
    public void Bars_one_after_the_other_share_a_lane() =>
        Assert.Equal(1, Lanes.Pack([ClusterTests.Bar("a", 0), ClusterTests.Bar("a", 30), ClusterTests.Bar("a", 100)], From, Until, Smallest).Count);

    [Fact]
    public void Bars_at_the_same_time_do_not() =>
        Assert.Equal(2, Lanes.Pack([ClusterTests.Bar("a", 0, 60), ClusterTests.Bar("a", 30, 60), ClusterTests.Bar("a", 61)], From, Until, Smallest).Count);

    [Fact]
    public void An_open_bar_runs_to_the_end() =>
        Assert.Equal(Until, Lanes.Extent(ClusterTests.Bar("a", 0, null), From, Until, Smallest).Until);

    [Fact]
    public void None_covers_another_in_its_lane_and_none_leaves_the_axis() =>
        Gen.Select(Gen.Int[-900, 719], Gen.Int[0, 400]).List[0, 40].Sample(all =>
        {
            var (packed, count) = Lanes.Pack(all.Select(one => ClusterTests.Bar("a", one.Item1, one.Item2)), From, Until, Smallest);
            Assert.Equal(all.Count, packed.Count);
            foreach (var lane in packed.GroupBy(bar => bar.Lane))
            {
                var extents = lane.Select(bar => Lanes.Extent(bar, From, Until, Smallest)).OrderBy(extent => extent.From).ToList();
                Assert.All(extents, extent => Assert.True(extent.From >= From && extent.Until <= Until && extent.Until - extent.From >= Smallest));
                Assert.All(extents.Zip(extents.Skip(1)), pair => Assert.True(pair.First.Until <= pair.Second.From));
                Assert.InRange(lane.Key, 0, count - 1);
            }
        });
}
