using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Cli.Orders;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Hosting;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>Sends a sample lifecycle through a handler as the service would: the same pump, rate and retries, but a log that is forgotten.</summary>
internal static class HandlerTest
{
    /// <param name="planned">The handler; quiet hours and digests are left out.</param>
    /// <param name="patience">How long is waited for all of it.</param>
    /// <param name="output">For handlers that print.</param>
    /// <param name="tell">Told of each attempt.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static async Task<HandlerTestEnd> RunAsync(
        PlannedHandler planned, TimeSpan patience, TextWriter output, Action<HandlerTestLine> tell, CancellationToken cancellationToken)
    {
        using var http = DeliveryTransport.Create();
        using var meter = new Meter("StatusMonitor");
        await using var log = new InMemoryEventLog();
        var (time, loggers) = (TimeProvider.System, NullLoggerFactory.Instance);
        var services = new HandlerServices { Http = http, Time = time, Loggers = loggers, Text = () => output, Template = planned.Template };
        var handler = new WatchedHandler(
            planned.Type.Create(planned.Name, planned.Options, services), (news, result) => tell(HandlerTestLine.Of(planned.Name, news, result)));
        var context = new DeliveryContext(log, new CurrentOrders(), time, () => 0.5, new DeliveryMetrics(meter), loggers.CreateLogger<DeliveryPump>());
        var pump = new DeliveryPump(handler, planned.Delivery with { Quiet = null, DigestAbove = null }, context);
        await pump.InitialiseAsync(cancellationToken);
        var end = await log.AppendOwnAsync(SampleLifecycle.Of(planned.Name, ShortId.New(), time.GetUtcNow()), null, cancellationToken);
        using var limit = new CancellationTokenSource(patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var running = pump.RunAsync(stop.Token);
        var isSettled = await pump.WaitUntilAsync(end, stop.Token);
        await stop.CancelAsync();
        await running;
        cancellationToken.ThrowIfCancellationRequested();
        return !isSettled ? HandlerTestEnd.TimedOut : pump.Status.Parked == 0 ? HandlerTestEnd.Delivered : HandlerTestEnd.Refused;
    }
}
