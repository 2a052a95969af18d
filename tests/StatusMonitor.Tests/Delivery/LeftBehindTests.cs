using StatusMonitor.Delivery;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>When a page becomes another one, what was open under its former identity is not reminded of for ever.</summary>
public sealed class LeftBehindTests : IAsyncDisposable
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly DeliveryOptions Hourly = new() { Remind = TimeSpan.FromHours(1) };

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _handler = new();
    private readonly World _world;

    public LeftBehindTests()
    {
        _handler.Answers((news, _) => new DeliveryResult.Delivered(AlertRules.Triggered + news.Id));
        _world = new World(log: _bench.Log);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task What_the_new_page_does_not_have_is_told_to_be_gone_and_not_reminded_of()
    {
        _world.Page.Open("incident0001", World.Start).Name = "Old one";
        var life = await BeginAsync();
        await MoveAsync(life, new WirePage(World.Start) { Id = "newhome00001" });
        Assert.Equal([("incident0001", EventKind.IncidentUpdate), ("incident0001", EventKind.IncidentVanished)], Told());
        await _bench.PassAsync(TimeSpan.FromHours(9), life);
        Assert.Equal(2, Told().Length);
    }

    [Fact]
    public async Task A_pager_is_given_what_ends_its_alert()
    {
        _world.Page.Open("incident0001", World.Start);
        var life = await BeginAsync();
        await MoveAsync(life, new WirePage(World.Start) { Id = "newhome00001" });
        var alert = new AlertRules(Maintenances: false, VanishedRule.Resolve).Of(_handler.Dispatches.Last(told => told.Event.Kind == EventKind.IncidentVanished), null);
        Assert.Equal((AlertAction.Resolve, true), (alert!.Action, alert.Open is not null));
    }

    [Fact]
    public async Task What_goes_on_there_is_reminded_of_until_it_is_told_under_its_new_id_and_then_under_that()
    {
        _world.Page.Open("incident0001", World.Start).Name = "Long one";
        var life = await BeginAsync();
        var there = new WirePage(World.Start) { Id = "newhome00001" };
        var item = there.Open("incident8881", World.Start);
        item.Name = "Long one";
        await MoveAsync(life, there);
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        Assert.Equal(EventKind.IncidentReminder, Told()[^1].Kind);
        item.Post("incident8881-2", "identified", "We know why.", _world.Now + Later);
        there.Stamp(_world.Now + Later);
        await _world.TickAfterAsync(Later);
        await life.Rest();
        Assert.Equal([("incident8881", EventKind.IncidentUpdate), ("incident0001", EventKind.IncidentVanished)], Told()[^2..]);
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        await _bench.PassAsync(TimeSpan.FromHours(1), life);
        Assert.Equal([("incident8881", EventKind.IncidentReminder), ("incident8881", EventKind.IncidentReminder)], Told()[^2..]);
    }

    [Fact]
    public async Task What_is_over_there_is_gone_here()
    {
        _world.Page.Open("incident0001", World.Start).Name = "Long one";
        var life = await BeginAsync();
        var there = new WirePage(World.Start) { Id = "newhome00001" };
        var item = there.Open("incident8881", World.Start);
        item.Name = "Long one";
        item.Post("incident8881-2", "resolved", "Over.", World.Start + TimeSpan.FromMinutes(5));
        await MoveAsync(life, there);
        await _bench.PassAsync(TimeSpan.FromHours(9), life);
        Assert.Equal([("incident0001", EventKind.IncidentUpdate), ("incident0001", EventKind.IncidentVanished)], Told());
    }

    private async Task<DeliveryBench.Life> BeginAsync()
    {
        var life = await _bench.LiveAsync(_handler, Hourly);
        await _world.TickAsync();
        await life.Rest();
        return life;
    }

    /// <summary>Another page answers; insisted on for an hour. What the handler is told of the page itself does not matter here.</summary>
    private async Task MoveAsync(DeliveryBench.Life life, WirePage there)
    {
        _world.Web.Page = there;
        await _world.RunForAsync(TimeSpan.FromMinutes(70));
        await life.Rest();
    }

    private (string Incident, EventKind Kind)[] Told() =>
        [.. _handler.Dispatches.Select(told => told.Event).Where(news => news.Incident is not null).Select(news => (news.Incident!.Id.Value, news.Kind))];
}
