using Microsoft.Extensions.Logging;
using StatusMonitor.EventLog;

namespace StatusMonitor.Delivery;

/// <summary>What all pumps of one installation share.</summary>
/// <param name="Log">Where events come from and cursors are kept.</param>
/// <param name="Orders">Routes and silences as they are now.</param>
/// <param name="Time">The clock and its timers.</param>
/// <param name="Jitter">Numbers from 0 up to 1. Thread-safe.</param>
/// <param name="Metrics">Counters.</param>
/// <param name="Logger">Where failures are said.</param>
internal sealed record DeliveryContext(
    IEventLog Log, CurrentOrders Orders, TimeProvider Time, Func<double> Jitter, DeliveryMetrics Metrics, ILogger<DeliveryPump> Logger);
