using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Hosting;

internal sealed partial class Monitor : IPageReadings, IServiceHealth
{
    /// <inheritdoc/>
    public TimeSpan SinceLook => _ordersWatch.SinceLook;

    /// <inheritdoc/>
    public bool HasTriedAll => FirstRound.IsCompleted;

    /// <inheritdoc/>
    public EventLogFailure? WriteFailure => _log.WriteFailure;

    /// <inheritdoc/>
    public IReadOnlyList<string> Handlers => [.. Volatile.Read(ref _pumps).Select(run => run.Name)];

    /// <inheritdoc/>
    public IReadOnlyList<PageReading> All =>
        [.. Volatile.Read(ref _watchers).Select(ReadingOf).OrderBy(reading => reading.Name, StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc/>
    public PageReading? Find(PageKey page) =>
        Volatile.Read(ref _watchers).FirstOrDefault(watcher => watcher.Page.Key == page) is { } found ? ReadingOf(found) : null;

    private PageReading ReadingOf(Watcher watcher)
    {
        var (page, status) = (watcher.Page, watcher.Status);
        return new PageReading
        {
            Key = page.Key,
            Name = status?.Name ?? page.Name ?? page.Key.Value,
            Url = page.Url,
            Category = _context.Orders.Router.CategoryOf(page.Key) ?? page.Category,
            Dialect = page.Dialect,
            Interval = watcher.Interval,
            Status = status,
            Polls = watcher.Polls,
        };
    }
}
