using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Cli.Sessions;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Scripts;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public sealed class DemoPastTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly InMemoryEventLog _log = new();
    private SimulatorServer _server = null!;
    private IReadOnlyList<StatusEvent> _events = [];

    public async ValueTask InitializeAsync()
    {
        _server = await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var clock = new StoryClock(new FakeTimeProvider(Today));
        var past = new DemoPast(_log, clock, TimeSpan.FromMilliseconds(250));
        await IncidentDay.CreateWithPastAsync(_server, clock, day => past.LookAsync(day, TestContext.Current.CancellationToken));
        await past.EndAsync(TestContext.Current.CancellationToken);
        _events = await _log.ReadAsync(EventPosition.Start, int.MaxValue, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _log.DisposeAsync();
    }

    [Fact]
    public void Every_story_was_watched_as_it_happened()
    {
        var told = _events.Where(e => e is { Kind: EventKind.IncidentUpdate, Silent: false }).ToList();
        Assert.True(told.Count > 40, $"{told.Count} updates");
        Assert.All(told, e => Assert.False(e.Late, $"{e.Incident!.Name} is late"));
        Assert.All(told, e => Assert.InRange(e.ObservedAt - e.Update!.PublishedAt!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(15)));
        Assert.Contains(_events, e => e.Kind == EventKind.ComponentStatus && e.ObservedAt < Today.AddDays(-80));
    }

    [Fact]
    public void A_night_without_a_reading_is_part_of_it() =>
        Assert.Equal([EventKind.PageUnreadable, EventKind.PageReadable], _events.Where(e => e.Reading is not null).Select(e => e.Kind));

    [Fact]
    public async Task Nothing_of_it_is_open_when_the_day_begins_but_a_window_is_announced()
    {
        var open = await _log.FindIncidentsAsync(new IncidentQuery { IsOpen = true }, TestContext.Current.CancellationToken);
        Assert.Equal(["Move of the dispute archive"], open.Select(record => record.Incident.Name));
    }

    [Fact]
    public async Task One_day_several_pages_had_trouble_at_once()
    {
        var day = await _log.FindIncidentsAsync(new IncidentQuery { From = Today.AddDays(-17.45), Until = Today.AddDays(-17.4) }, TestContext.Current.CancellationToken);
        Assert.Equal(4, day.Select(record => record.Page).Distinct().Count());
        Assert.True(day[0].BeganAt - day[^1].BeganAt < TimeSpan.FromMinutes(15), "within a quarter of an hour");
    }
}
