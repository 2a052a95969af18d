using System.Diagnostics.Metrics;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>How soon news is seen is measured where that can be told.</summary>
public sealed class WatchMetricsTests : IDisposable
{
    private readonly Meter _meter = new("test of seeing");
    private readonly MeterListener _listener = new();
    private readonly List<double> _measured = [];
    private readonly World _world;

    public WatchMetricsTests()
    {
        _listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter, _meter)) self.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, seconds, _, _) =>
        {
            Assert.Equal(("statusmon.publish_to_seen", "s"), (instrument.Name, instrument.Unit));
            _measured.Add(seconds);
        });
        _listener.Start();
        _world = new World(Since.Now, metrics: new WatchMetrics(_meter));
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task An_update_is_measured_from_its_publication_and_history_is_not()
    {
        _world.Page.Open("incident0001", _world.Now.AddHours(-3), "resolved");
        await _world.TickAsync();
        Assert.Empty(_measured);

        _world.Page.Open("incident0002", _world.Now.AddSeconds(18));
        _world.Page.Stamp(_world.Now.AddSeconds(18));
        await _world.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([12], _measured);
    }

    [Fact]
    public async Task What_was_published_before_the_first_reading_is_told_and_not_measured()
    {
        var world = new World(Since.All, metrics: new WatchMetrics(_meter));
        world.Page.Open("incident0001", world.Now.AddHours(-3));
        Assert.Contains(await world.TickAsync(), news => news is { Silent: false, Late: false, Kind: EventKind.IncidentUpdate });
        Assert.Empty(_measured);
    }

    [Fact]
    public async Task A_page_whose_clock_is_ahead_is_never_measured_below_nothing()
    {
        await _world.TickAsync();
        _world.Page.Open("incident0001", _world.Now.AddSeconds(40));
        _world.Page.Stamp(_world.Now.AddSeconds(40));
        await _world.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Equal([0], _measured);
    }

    [Fact]
    public async Task What_is_late_is_not_measured()
    {
        await _world.TickAsync();
        _world.Page.Open("incident0001", _world.Now.AddHours(-2));
        _world.Page.Stamp(_world.Now.AddSeconds(1));
        Assert.True(Assert.Single(await _world.TickAfterAsync(TimeSpan.FromSeconds(30))).Late);
        Assert.Empty(_measured);
    }
}
