using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task All_pages_ever_stored_are_told_by_key()
    {
        Assert.Empty(await Status.ReadPagesAsync(Cancellation));
        await Log.AppendAsync(Some.CommitOf(new PageKey("b")), Cancellation);
        await Log.AppendAsync(Some.CommitOf(new PageKey("a")), Cancellation);
        await Log.AppendAsync(new() { State = Some.State(new PageKey("b")) with { Condition = PageCondition.Outage } }, Cancellation);

        var pages = await Status.ReadPagesAsync(Cancellation);
        Assert.Equal([("a", PageCondition.Unknown), ("b", PageCondition.Outage)], pages.Select(p => (p.Key.Value, p.Condition)));
    }

    [Fact]
    public async Task Components_are_told_by_page_in_the_order_of_the_page()
    {
        KnownComponent[] components = [Component("z", "Core"), Component("b", null), Component("m", "Core")];
        await StoreAsync("a", Some.Identity, components);
        await StoreAsync("b", Some.Identity, []);
        await Log.AppendAsync(Some.CommitOf(new PageKey("never read")), Cancellation);
        await StoreAsync("known of no component", Some.Identity, null);

        var all = await Status.ReadComponentsAsync([], Cancellation);
        Assert.Equal(["a", "b"], all.Keys.Select(k => k.Value).Order());
        Assert.Equal(components, all[new("a")]);
        Assert.Empty(all[new("b")]);
        Assert.Equal(["b"], (await Status.ReadComponentsAsync([new("b"), new("b"), new("unheard of")], Cancellation)).Keys.Select(k => k.Value));
    }

    [Fact]
    public async Task Components_are_those_of_the_present_identity()
    {
        await StoreAsync("a", new PageIdentity("1"), [Component("x", null)]);
        await StoreAsync("a", new PageIdentity("2"), null);
        Assert.Empty(await Status.ReadComponentsAsync([], Cancellation));

        await StoreAsync("a", new PageIdentity("2"), [Component("y", null)]);
        Assert.Equal([Component("y", null)], (await Status.ReadComponentsAsync([], Cancellation))[new("a")]);
        await StoreAsync("a", new PageIdentity("1"), null);
        Assert.Equal([Component("x", null)], (await Status.ReadComponentsAsync([new("a")], Cancellation))[new("a")]);
    }

    [Fact]
    public async Task What_all_handlers_were_told_of_an_incident_comes_in_the_order_of_telling()
    {
        await Log.SaveDeliveryAsync(SomeDelivery.Commit(handler: "slack") with { Told = [SomeDelivery.Told(3), SomeDelivery.Told(1)] }, Cancellation);
        await Log.SaveDeliveryAsync(SomeDelivery.Commit(handler: "mail") with { Told = [SomeDelivery.Told(1), SomeDelivery.Told(2, "i-2")] }, Cancellation);
        await Log.SaveDeliveryAsync(SomeDelivery.Commit(handler: "slack") with { Told = [SomeDelivery.Told(3)] }, Cancellation);

        var told = await Status.ReadToldOfAsync(Some.Page, SomeDelivery.Outage, Cancellation);
        Assert.Equal([("slack", 1), ("mail", 1), ("slack", 3)], told.Select(t => (t.Handler, t.Told.Delivery.Position.Value)));
        Assert.Empty(await Status.ReadToldOfAsync(new PageKey("other"), SomeDelivery.Outage, Cancellation));
    }

    [Fact]
    public async Task What_a_handler_has_before_it_is_counted()
    {
        await Log.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("b"), Some.Event("c")), Cancellation);
        await Log.SaveDeliveryAsync(SomeDelivery.Parking(1) with { Held = [SomeDelivery.Held(1), SomeDelivery.Held(2)] }, Cancellation);
        await Log.SaveDeliveryAsync(SomeDelivery.Commit(3, "mail"), Cancellation);

        Assert.Equal([new DeliveryBacklog("mail", 0, 0, 0), new DeliveryBacklog("slack", 2, 2, 1)], await Deliveries.ReadBacklogAsync(Cancellation));
    }

    private async Task StoreAsync(string page, PageIdentity identity, KnownComponent[]? components) => await Log.AppendAsync(
        new()
        {
            State = Some.State(new PageKey(page)) with { Identity = identity },
            Identity = identity,
            Components = components is null ? null : Some.Components(components),
        },
        Cancellation);

    private static KnownComponent Component(string id, string? group) =>
        new(new ComponentId(id), id, "operational", 1) { Group = group };
}
