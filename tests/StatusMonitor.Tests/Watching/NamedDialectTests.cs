using StatusMonitor.Dialects;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>What a configuration says of a page holds over what was found out, and follows it when it changes.</summary>
public sealed class NamedDialectTests
{
    private const string Home = "https://status.acme.example";

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly IReadOnlyList<IDialect> Dialects = [new BulletinDialect()];

    private readonly FakeSites _web = new();
    private readonly BulletinBoard _board = new();

    [Fact]
    public async Task What_was_found_elsewhere_is_asked_at_the_pages_own_address_once_its_dialect_is_named_and_that_is_no_move()
    {
        _web.Serve(Home, () => "<html>bulletin at https://boards.example/acme </html>"u8.ToArray());
        _web.Serve("https://boards.example/acme/bulletin.json", _board.Render);
        _web.Serve(Home + "/bulletin.json", _board.Render);
        _board.Post("n1", "Slow", "investigating", World.Start);
        var world = World.Of(_web, Dialects);
        Assert.Single(await world.TickAsync());
        var named = World.Of(_web, Dialects, dialect: "bulletin", after: world);
        _web.Requests.Clear();
        Assert.Empty(await named.TickAfterAsync(Later));
        _board.Post("n2", "Down", "investigating", named.Now);
        Assert.Equal(["Down"], (await named.TickAfterAsync(Later)).Select(news => news.Incident!.Name));
        Assert.Equal(["/bulletin.json"], _web.Requests.Distinct());
    }

    [Fact]
    public async Task A_server_that_asked_for_less_gets_its_wish_although_a_dialect_is_named_meanwhile()
    {
        _web.Trouble = () => new PollResult.Throttled("429") { Wait = TimeSpan.FromHours(1) };
        var world = World.Of(_web, Dialects);
        await world.TickAsync();
        var named = World.Of(_web, Dialects, dialect: "bulletin", after: world);
        _web.Requests.Clear();
        await named.RunForAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(_web.Requests);
    }

    [Fact]
    public async Task A_page_that_was_found_at_its_own_address_follows_it()
    {
        _web.Serve(Home + "/bulletin.json", _board.Render);
        _web.Serve("https://status.acme.test/bulletin.json", _board.Render);
        var world = World.Of(_web, Dialects);
        await world.TickAsync();
        var elsewhere = World.Of(_web, Dialects, after: world, definition: new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.test") });
        _web.Requests.Clear();
        await elsewhere.TickAfterAsync(Later);
        Assert.Equal(["status.acme.test/bulletin.json"], _web.Requests);
    }
}
