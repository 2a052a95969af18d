using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Delivery;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Hosting;

/// <summary>A new plan changes what it names and leaves everything else as it runs.</summary>
public sealed class PlanTests : IAsyncDisposable
{
    private static readonly DeliveryResult Down = new DeliveryResult.TryAgain(DeliveryFailure.Network);

    private readonly InMemoryEventLog _stored = new();
    private readonly LogDouble _log;
    private readonly WatchedTime _time = new();
    private readonly Meter _meter = new("StatusMonitor");
    private readonly Requests _requests = new();
    private readonly ConcurrentDictionary<string, HandlerDouble> _handlers = new();
    private readonly List<string> _made = [];
    private readonly StatusMonitor.Hosting.Monitor _monitor;

    public PlanTests()
    {
        _log = new LogDouble(_stored);
        _monitor = new StatusMonitor.Hosting.Monitor(
            Options.Create(new StatusMonitorOptions()), _log, [], _requests, new DeliveryMetrics(_meter), new WatchMetrics(_meter), _time, () => 0.5, NullLoggerFactory.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _monitor.DisposeAsync();
        _meter.Dispose();
        await _log.DisposeAsync();
        await _stored.DisposeAsync();
    }

    [Fact]
    public async Task A_new_page_is_read_and_those_that_stay_are_not_read_anew()
    {
        await StartAsync(Plan(["a", "b"], []));
        await _requests.OfAsync("a");
        await _requests.OfAsync("b");
        var before = _requests.Count;
        await ApplyAsync(Plan(["a", "b", "c"], []));
        await _requests.OfAsync("c");
        Assert.Equal(before + 1, _requests.Count);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_not_read_again_and_has_no_state()
    {
        await StartAsync(Plan(["a", "b"], []));
        await _requests.OfAsync("a");
        await _requests.OfAsync("b");
        await ApplyAsync(Plan(["b"], []));
        var before = _requests.Of("a");
        await Patience.UntilAsync(() => _requests.Of("b") >= 3, () => _time.Advance(TimeSpan.FromMinutes(1)));

        Assert.Equal(before, _requests.Of("a"));
        Assert.DoesNotContain(_monitor.Statuses, status => status.Key.Value == "a");
    }

    [Fact]
    public async Task A_handler_that_did_not_change_goes_on_in_the_middle_of_what_it_does()
    {
        _handlers["pager"] = new HandlerDouble("pager");
        _handlers["pager"].Answers((_, _) => Down);
        await StartAsync(Plan([], ["pager"]));
        await TellAsync("e1");
        await Patience.UntilAsync(() => Waiting("pager") is not null);
        var before = Waiting("pager");
        await ApplyAsync(Plan([], ["pager", "chat"]));
        Assert.Same(before, Waiting("pager"));
        Assert.Equal(["pager", "chat"], _made);
        await TellAsync("e2");
        await Patience.UntilAsync(() => _handlers["chat"].Calls.Count == 1);
        Assert.Equal(["e2"], _handlers["chat"].Calls);
    }

    [Fact]
    public async Task A_handler_that_changed_goes_on_where_it_was()
    {
        await StartAsync(Plan([], ["chat"]));
        _handlers["chat"].Answers((_, _) => Down);
        await TellAsync("e1");
        await Patience.UntilAsync(() => Waiting("chat") is not null);
        var applying = ApplyAsync(Plan([], ["chat"], fingerprint: "changed"));
        _handlers["chat"].Answers((_, _) => DeliveryResult.Done);
        await AdvanceUntilAsync(() => applying.IsCompleted);
        await applying;
        await AdvanceUntilAsync(() => _monitor.Deliveries[0].Settled.Value == 1);
        Assert.Equal(["chat", "chat"], _made);
        Assert.Equal(["e1"], _handlers["chat"].Calls.Distinct());
    }

    [Fact]
    public async Task A_handler_that_comes_back_goes_on_where_it_was_and_one_that_is_new_starts_now()
    {
        await StartAsync(Plan([], ["chat"]));
        await TellAsync("e1");
        await Patience.UntilAsync(() => _monitor.Deliveries[0].Settled.Value == 1);
        await ApplyAsync(Plan([], []));
        Assert.Empty(_monitor.Deliveries);
        await TellAsync("e2");
        await ApplyAsync(Plan([], ["chat", "pager"]));
        await TellAsync("e3");
        await Patience.UntilAsync(() => _monitor.Deliveries.All(delivery => delivery.Settled.Value == 3));
        Assert.Equal(["e1", "e2", "e3"], _handlers["chat"].Calls);
        Assert.Equal(["e3"], _handlers["pager"].Calls);
    }

    [Fact]
    public async Task New_routes_hold_from_the_next_event_on()
    {
        await StartAsync(Plan([], ["chat"]));
        await TellAsync("e1");
        await Patience.UntilAsync(() => _monitor.Deliveries[0].Settled.Value == 1);
        await ApplyAsync(Plan([], ["chat"]) with { Routing = new RoutePlan { Routes = [new Route { Match = new EventMatch { Kinds = ["page.*"] }, To = ["chat"] }] } });
        await _log.AppendOwnAsync([RoutedNews.Of("other", incident: "i2"), RoutedNews.Page("p1")], null, Token);
        await Patience.UntilAsync(() => _monitor.Deliveries[0].Settled.Value == 3);
        Assert.Equal(["e1", "p1"], _handlers["chat"].Calls);
        Assert.Single(_made);
    }

    [Fact]
    public async Task A_log_that_fails_in_the_middle_of_a_plan_leaves_what_runs_and_the_next_plan_makes_up_for_it()
    {
        await StartAsync(Plan([], ["chat", "old"]));
        _log.BeforeSave = cursor =>
        {
            if (cursor.Handler == "pager") throw new EventLogException("cannot");
        };
        await Assert.ThrowsAsync<EventLogException>(() => ApplyAsync(Plan([], ["chat", "pager"])));
        Assert.Equal(["chat"], _monitor.Deliveries.Select(delivery => delivery.Handler));
        _log.BeforeSave = static _ => { };
        await ApplyAsync(Plan([], ["chat", "pager"]));
        await TellAsync("e1");
        await Patience.UntilAsync(() => _handlers["chat"].Calls.Count == 1 && _handlers["pager"].Calls.Count == 1);
        await StopAsync();
    }

    private ServicePlan Plan(string[] pages, string[] handlers, string fingerprint = "same") => new()
    {
        Pages = [.. pages.Select(page => new PageDefinition { Key = new PageKey(page), Url = new Uri($"https://{page}.example") })],
        Handlers = [.. handlers.Select(name => new PlannedHandler(name, Doubles(), SomeNews.Update(), new DeliveryOptions(), null, fingerprint))],
        Routing = RoutePlan.Everything,
    };

    /// <summary>Makes the double of a name; its options do not matter.</summary>
    private HandlerType Doubles() => HandlerType.Of("double", StatusMonitorJson.Event, _ => [], (name, _, _) =>
    {
        _made.Add(name);
        return _handlers.GetOrAdd(name, static known => new HandlerDouble(known));
    });

    private async Task StartAsync(ServicePlan plan)
    {
        await _monitor.StartAsync(Token);
        await ApplyAsync(plan);
    }

    private Task ApplyAsync(ServicePlan plan) =>
        _monitor.ApplyAsync(plan, new HandlerServices { Http = null!, Time = _time, Loggers = NullLoggerFactory.Instance }, Token);

    private async Task TellAsync(string id) => await _log.AppendOwnAsync([RoutedNews.Of(id)], null, Token);

    private DeliveryWait? Waiting(string handler) => _monitor.Deliveries.FirstOrDefault(delivery => delivery.Handler == handler)?.Waiting;

    /// <summary>Its deadlines are in virtual time, which must pass.</summary>
    private async Task StopAsync()
    {
        var stopping = _monitor.StopAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => stopping.IsCompleted);
        await stopping;
    }

    private Task AdvanceUntilAsync(Func<bool> isSo) => Patience.UntilAsync(() =>
    {
        if (isSo()) return true;
        _time.Advance(TimeSpan.FromMilliseconds(100));
        return false;
    });

    /// <summary>A web where nothing answers, and every question is counted.</summary>
    private sealed class Requests : IFetcher
    {
        private readonly ConcurrentDictionary<string, int> _counts = new();

        public int Count => _counts.Values.Sum();

        public int Of(string page) => _counts.GetValueOrDefault(page);

        public Task OfAsync(string page) => Patience.UntilAsync(() => Of(page) > 0);

        public ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken)
        {
            _counts.AddOrUpdate(page.Host.Split('.')[0], 1, static (_, count) => count + 1);
            return ValueTask.FromResult<PollResult>(new PollResult.Failed(PollFailure.Timeout, "as told"));
        }
    }
}
