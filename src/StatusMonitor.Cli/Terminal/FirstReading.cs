using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Terminal;

/// <summary>
/// One line per page at its first reading of this run, so that silence afterwards means something. A page that cannot
/// be read at first gets its line then, and another one once it can. Thread-safe.
/// </summary>
internal sealed class FirstReading(Action<string> print, Func<ConsoleStyle> style)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<PageKey, bool> _told = [];

    public void Tell(PageStatus status)
    {
        lock (_gate)
        {
            var isRead = status.Failure is null;
            if (_told.TryGetValue(status.Key, out var wasRead) && (wasRead || !isRead)) return;
            _told[status.Key] = isRead;
        }

        print(Text(status, style()));
    }

    public static string Text(PageStatus status, ConsoleStyle style) => EventLayout.Render(
        new EventDescription
        {
            At = status.ReadAt ?? status.TriedAt ?? DateTimeOffset.UnixEpoch,
            Page = Words.Name(status.Name),
            Subject = status.Failure is { } failure ? [$"cannot be read: {Words.Why(failure, status.FailureDetail)}"] : [Words.Open(status), Ended(status)],
            State = [new TonedText(Words.State(status.Condition), Words.ToneOf(status.Condition))],
        },
        style);

    private static string Ended(PageStatus status) =>
        status.LastEndedAt is { } ended ? $"the last one ended {TimeText.Of(ended)}" : "none known that ended";
}
