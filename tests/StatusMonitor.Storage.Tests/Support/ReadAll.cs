using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Tests.Support;

internal static class ReadAll
{
    public static async Task<IReadOnlyList<StatusEvent>> EventsAsync(this IEventReader log) =>
        await log.ReadAsync(EventPosition.Start, int.MaxValue, TestContext.Current.CancellationToken);

    public static async Task<string[]> IdsAsync(this IEventReader log) =>
        [.. (await log.EventsAsync()).Select(e => e.Id.Value)];

    public static async Task<string[]> HistoryAsync(this IEventReader log, DateTimeOffset? since, params PageKey[] pages)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        return await log.ReadHistoryAsync(new HistoryQuery(pages, since), cancellationToken)
            .Select(e => e.Id.Value).ToArrayAsync(cancellationToken);
    }
}
