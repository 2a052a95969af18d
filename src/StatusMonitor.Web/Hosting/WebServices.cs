using StatusMonitor.EventLog;
using StatusMonitor.Hosting;
using StatusMonitor.Watching;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Metrics.Instruments;
using StatusMonitor.Web.Streaming;

namespace StatusMonitor.Web.Hosting;

/// <summary>What the web side reads, and the little it may order. Immutable.</summary>
public sealed record WebServices
{
    /// <summary>How it presents itself.</summary>
    public required WebOptions Options { get; init; }

    /// <summary>Answers questions about pages, incidents and events.</summary>
    public required IStatusReader Status { get; init; }

    /// <summary>The log by position, and the wait for what comes next.</summary>
    public required IEventReader Events { get; init; }

    /// <summary>How deliveries stand.</summary>
    public required IDeliveryReader Deliveries { get; init; }

    /// <summary>Silences and replays.</summary>
    public required IOrders Orders { get; init; }

    /// <summary>Which pages are watched, and how fresh.</summary>
    public required IPageReadings Readings { get; init; }

    /// <summary>Who has come in by the form. Given where it is to outlive one server. Default: nobody yet.</summary>
    public SessionStore Sessions { get; init; } = new();

    /// <summary>Whether the process does its work; null where nothing runs but the web side.</summary>
    public IServiceHealth? Health { get; init; }

    /// <summary>The pipe's own counts since the start of the process. Default: none.</summary>
    public InstrumentTotals Instruments { get; init; } = InstrumentTotals.Nothing;

    /// <summary>Open streams of events.</summary>
    internal StreamCount EventStreams { get; } = new();

    /// <summary>Views that are kept live.</summary>
    internal StreamCount LiveViews { get; } = new();

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }
}
