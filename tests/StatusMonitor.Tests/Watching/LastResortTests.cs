using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>A page read for want of something better, such as by its feed: that is looked for each day.</summary>
public sealed class LastResortTests
{
    private const string Home = "https://status.acme.example";

    private static readonly IReadOnlyList<IDialect> Dialects =
        [new StatuspageDialect(), new BulletinDialect("notices", isLastResort: true), new BulletinDialect(isLastResort: true)];

    private readonly FakeSites _web = new();
    private readonly BulletinBoard _board = new();
    private readonly List<double> _searchedAt = [];
    private readonly World _world;
    private string _front = "<html>Acme</html>";

    public LastResortTests()
    {
        _world = World.Of(_web, Dialects);
        _web.Serve(Home, Front);
        _web.Serve(Home + "/bulletin.json", _board.Render);
    }

    [Fact]
    public async Task Something_better_is_looked_for_once_a_day_and_while_there_is_none_nothing_changes()
    {
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(73)));
        Assert.Equal([0, 24, 48, 72], _searchedAt);
        Assert.Equal(PageCondition.Operational, _world.Status!.Condition);
    }

    [Fact]
    public async Task What_is_only_likely_is_better()
    {
        await _world.RunForAsync(TimeSpan.FromHours(1));
        _web.Serve(Home, new WirePage(World.Start) { Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ" });
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(22.9)));
        var moved = Assert.Single(await _world.RunForAsync(TimeSpan.FromHours(0.1)));
        Assert.Equal(new EventMove("dialect", "bulletin", "statuspage"), moved.Move);
    }

    [Fact]
    public async Task Another_of_its_kind_is_no_better_while_it_can_be_read_and_takes_its_place_when_it_is_gone_for_an_hour()
    {
        await _world.RunForAsync(TimeSpan.FromHours(1));
        _web.Serve(Home + "/notices.json", _board.Render);
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(30)));
        _web.Serve(Home + "/bulletin.json", () => "<html>gone</html>"u8.ToArray());
        Assert.Equal(["page.unreadable"], (await _world.RunForAsync(TimeSpan.FromMinutes(55))).Short());
        Assert.Equal(["page.moved", "page.readable"], (await _world.RunForAsync(TimeSpan.FromHours(1.2))).Short());
    }

    [Fact]
    public async Task Its_like_elsewhere_is_read_when_it_falls_silent_and_not_before()
    {
        _front = "<html>bulletin at https://boards.example/a </html>";
        _web.Serve("https://boards.example/a/bulletin.json", _board.Render);
        _web.Serve("https://boards.example/b/bulletin.json", _board.Render);
        _web.Serve("https://boards.acme.example/c/bulletin.json", _board.Render);
        await _world.TickAsync();
        _front = "<html>bulletin at https://boards.example/b </html>";
        Assert.Empty(await RunAndAskAsync(TimeSpan.FromHours(30), "boards.example/a/bulletin.json"));

        _web.Serve("https://boards.example/a/bulletin.json", () => "<html>gone</html>"u8.ToArray());
        // Another document on the same host is nothing to tell of.
        Assert.Empty(await RunAndAskAsync(TimeSpan.FromMinutes(7), "boards.example/b/bulletin.json"));

        _front = "<html>bulletin at https://boards.acme.example/c </html>";
        _web.Serve("https://boards.example/b/bulletin.json", () => "<html>gone</html>"u8.ToArray());
        var news = await RunAndAskAsync(TimeSpan.FromHours(1.2), "boards.acme.example/c/bulletin.json");
        Assert.Equal(new EventMove("host", "boards.example", "boards.acme.example"), Assert.Single(news, one => one.Move is not null).Move);
    }

    /// <summary>Afterwards only this is asked for.</summary>
    private async Task<List<StatusEvent>> RunAndAskAsync(TimeSpan time, string asked)
    {
        var news = await _world.RunForAsync(time);
        _web.Requests.Clear();
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(2)));
        Assert.Equal([asked], _web.Requests.Distinct());
        return news;
    }

    private byte[] Front()
    {
        _searchedAt.Add((_world.Now - World.Start).TotalHours);
        return System.Text.Encoding.UTF8.GetBytes(_front);
    }
}
