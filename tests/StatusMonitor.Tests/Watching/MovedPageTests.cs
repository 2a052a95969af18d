using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>A page that became another one begins anew: what was believed of the old one is not believed of it.</summary>
public sealed class MovedPageTests
{
    private const string Home = "https://status.acme.example";
    private const string LookAlike = "01HZZZZZZZZZZZZZZZZZZZZZZZ";

    private static readonly string[] Documents = ["/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json"];
    private static readonly IReadOnlyList<IDialect> Dialects = [new StatuspageDialect(), new BulletinDialect()];

    private readonly FakeSites _web = new();
    private readonly WirePage _new = new(World.Start) { Id = "newhome00001" };

    [Fact]
    public async Task The_stamp_of_a_page_with_another_id_is_trusted_although_the_old_ones_was_not()
    {
        var world = new World();
        world.Page.Id = LookAlike;
        await world.TickAsync();
        await BecomeAsync(world, _new);
        await world.TickAsync();
        world.Web.Requests.Clear();
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.InRange(world.Web.Requests.Count(name => name == "incidents"), 1, 2);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("summary", "incidents", "maintenances")]
    public async Task How_a_page_with_another_id_stands_is_unknown_until_its_components_are_read(params string[] failing)
    {
        var world = new World();
        await world.TickAsync();
        await BecomeAsync(world, _new);
        foreach (var name in failing) world.Web.Faults[name] = () => new PollResult.Failed(PollFailure.ServerError, "500");
        await world.TickAsync();
        Assert.Equal((PageCondition.Unknown, PollFailure.ServerError), (world.Status!.LastCondition, world.Status.Failure));
    }

    [Fact]
    public async Task In_which_groups_the_parts_of_a_page_with_another_id_stand_is_asked_anew()
    {
        var world = new World { Definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home), Dialect = "statuspage", Components = new ComponentScope(["Europe/*"]) } };
        world.Restart();
        await world.TickAsync();
        Assert.Equal("Europe", await GroupOfFirstAsync(world, () => BecomeAsync(world, InEurope(_new))));
    }

    [Fact]
    public async Task The_stamp_of_a_page_of_another_maker_is_trusted_although_the_old_one_had_none()
    {
        var world = await BecomeOfAnotherMakerAsync(() => _new.Render("summary"));
        _web.Requests.Clear();
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.InRange(_web.Requests.Count(path => path == Documents[1]), 1, 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task How_a_page_of_another_maker_stands_is_unknown_until_its_components_are_read(int failing)
    {
        var answers = 0;
        var world = await BecomeOfAnotherMakerAsync(() => answers++ == 0 ? _new.Render("summary") : "<html>Too many visitors</html>"u8.ToArray(), failing);
        Assert.Equal((PageCondition.Unknown, PollFailure.Html), (world.Status!.LastCondition, world.Status.Failure));
    }

    [Fact]
    public async Task A_page_with_another_id_on_another_host_is_one_move_and_its_history_is_no_news()
    {
        const string there = "https://acme.statuspage.example";
        var old = new WirePage(World.Start - TimeSpan.FromDays(1));
        _web.Serve(Home, old);
        var world = World.Of(_web, Dialects);
        await world.RunForAsync(TimeSpan.FromHours(2));
        _new.Open("incident0009", World.Start - TimeSpan.FromDays(1)).Post("incident0009-2", "resolved", "Over.", World.Start - TimeSpan.FromHours(20));
        _web.Serve(there, _new);
        foreach (var path in Documents) _web.Move(Home + path, there + path);
        var moved = Assert.Single(await world.RunForAsync(TimeSpan.FromHours(2)));
        Assert.Equal(new EventMove("host", "status.acme.example", "acme.statuspage.example"), moved.Move);
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
    }

    [Fact]
    public async Task In_which_groups_the_parts_of_a_page_of_another_maker_stand_is_asked_anew()
    {
        _web.Serve(Home, InEurope(new WirePage(World.Start) { Id = LookAlike }));
        var definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Home), Components = new ComponentScope(["Europe/*"]) };
        var world = World.Of(_web, [new StatuspageDialect()], definition: definition);
        await world.RunForAsync(TimeSpan.FromHours(2));
        _web.ServeEverywhere(Home, "<html>We are elsewhere</html>");
        Assert.Equal("Europe", await GroupOfFirstAsync(world, () =>
        {
            _web.Serve("https://acme.statuspage.example", InEurope(_new));
            _web.Move(Home + Documents[0], "https://acme.statuspage.example" + Documents[0]);
            return world.RunForAsync(TimeSpan.FromMinutes(4));
        }));
    }

    /// <summary>The group of what is named by the first incident that is told of the new page.</summary>
    private static async Task<string?> GroupOfFirstAsync(World world, Func<Task> becomeAsync)
    {
        await becomeAsync();
        var news = await world.RunForAsync(TimeSpan.FromMinutes(10));
        return Assert.Single(Assert.Single(news, one => one.Incident is not null).Components).Group;
    }

    private static WirePage InEurope(WirePage page)
    {
        var group = $"group{page.Id[..7]}".ToLowerInvariant();
        page.Components.Clear();
        page.Components.Add(new WireComponent(group, "Europe") { IsGroup = true });
        page.Components.Add(new WireComponent($"part0{page.Id[..7]}".ToLowerInvariant(), page.Id == LookAlike ? "API" : "Login") { GroupId = group });
        if (page.Id != LookAlike) page.Open("incident0001", World.Start).Components.Add(page.Components[1]);
        return page;
    }

    /// <summary>Until the move is told; the page is read afresh with the next tick, at once.</summary>
    private static async Task BecomeAsync(World world, WirePage page)
    {
        world.Web.Page = page;
        for (var end = world.Now + TimeSpan.FromHours(2); world.Now < end;)
            if ((await world.TickAfterAsync(world.Due - world.Now)).Any(news => news.Kind == EventKind.PageMoved)) return;
        Assert.Fail("no move was told");
    }

    /// <summary>A bulletin becomes a Statuspage page, of whose documents so many cannot be read.</summary>
    private async Task<World> BecomeOfAnotherMakerAsync(Func<byte[]> summary, int failing = 1)
    {
        _web.Serve(Home + "/bulletin.json", new BulletinBoard().Render);
        var world = World.Of(_web, Dialects);
        await world.RunForAsync(TimeSpan.FromHours(2));
        Assert.Equal(PageCondition.Operational, world.Status!.Condition);
        _web.Serve(Home + "/bulletin.json", () => "<html>We have a new page</html>"u8.ToArray());
        _web.Serve(Home, _new);
        _web.Serve(Home + Documents[0], summary);
        foreach (var path in Documents.Take(failing).Skip(1)) _web.Serve(Home + path, () => "<html>Too many visitors</html>"u8.ToArray());
        Assert.Contains("page.moved", (await world.RunForAsync(TimeSpan.FromMinutes(6))).Short());
        return world;
    }
}
