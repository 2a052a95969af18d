using System.Diagnostics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Bench.Macro;

/// <summary>How fast the log takes what deliveries leave behind, and how fast it answers whether orders changed.</summary>
internal static class DeliveryRates
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Deliveries a second; each handler waits for one before it saves the next.</summary>
    public static async Task<double> DeliverAsync(int deliveries, int handlers)
    {
        using var folder = new TemporaryFolder();
        await using var log = await OpenAsync(folder);
        await log.AppendAsync(BenchEvents.Commit(0, 0, deliveries / handlers), CancellationToken.None);
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, handlers).Select(handler => DeliverAsync(log, $"handler-{handler}", deliveries / handlers)));
        return deliveries / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Answers a second, one after the other.</summary>
    public static async Task<double> AskAsync(int times)
    {
        using var folder = new TemporaryFolder();
        await using var log = await OpenAsync(folder);
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
            await log.ReadRevisionAsync(CancellationToken.None);
        return times / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static ValueTask<SqliteEventLog> OpenAsync(TemporaryFolder folder) =>
        SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = folder.LogPath }, TimeProvider.System, null, CancellationToken.None);

    private static async Task DeliverAsync(SqliteEventLog log, string handler, int deliveries)
    {
        for (var i = 1; i <= deliveries; i++)
            await log.SaveDeliveryAsync(Delivery(handler, i), CancellationToken.None);
    }

    private static DeliveryCommit Delivery(string handler, int number) => new()
    {
        Cursor = new DeliveryCursor(handler, new EventPosition(number), null),
        Told =
        [
            new ToldDelivery(new PageKey("page-0"), new IncidentId($"incident{number / 4}"), new EarlierDelivery
            {
                Position = new EventPosition(number),
                Event = new EventId($"bench-{number:x12}"),
                Kind = EventKind.IncidentUpdate,
                Update = new UpdateId($"update{number}"),
                Status = IncidentStatus.Investigating,
                Receipt = "1730635200.000100",
                At = Noon.AddSeconds(number),
            }, true),
        ],
    };
}
