using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using StatusMonitor.Model;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>
/// Keeps <c>page.updated_at</c> a version: it moves when what is shown moved, only then, and never back. It is kept in
/// memory: after a restart it is the present once, which costs a reader one look at the details. Thread-safe.
/// </summary>
internal sealed class Stamps(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>A board with its stamp.</summary>
    /// <param name="board">The whole board.</param>
    /// <param name="present">The same without the lists of what was.</param>
    /// <param name="end">Where the log ended before any of it was read.</param>
    public Board Put(Board board, Board present, EventPosition end)
    {
        var (content, now) = (ContentOf(board), ContentOf(present));
        var known = _known.AddOrUpdate(
            board.Page.Id,
            _ => new Known(content, now, end, AtLeast(board, default)),
            (_, known) => new Known(content, now, end, known.Content == content ? known.Stamp : AtLeast(board, known.Stamp.AddMilliseconds(1))));
        return With(board, known.Stamp);
    }

    /// <summary>The present with its stamp, or null where something happened since the whole board was read: that is then to be read again.</summary>
    public Board? Recall(Board present, EventPosition end) =>
        _known.TryGetValue(present.Page.Id, out var known) && known.End == end && known.Present == ContentOf(present) ? With(present, known.Stamp) : null;

    private static Board With(Board board, DateTimeOffset stamp) => board with { Page = board.Page with { UpdatedAt = stamp } };

    /// <summary>Now, but never behind what is listed: a page's clock may be ahead of ours.</summary>
    private DateTimeOffset AtLeast(Board board, DateTimeOffset least)
    {
        DateTimeOffset[] all = [least, time.GetUtcNow(), .. board.Incidents.Concat(board.Maintenances).Select(incident => incident.UpdatedAt)];
        return all.Max();
    }

    private static string ContentOf(Board board)
    {
        var all = JsonSerializer.SerializeToUtf8Bytes(
            new SummaryWire(board.Page, board.Components, [.. board.Unresolved, .. board.Incidents], [.. board.Planned, .. board.Maintenances], board.Status),
            StatuspageJson.Context.SummaryWire);
        return Convert.ToHexString(SHA256.HashData(all));
    }

    private sealed record Known(string Content, string Present, EventPosition End, DateTimeOffset Stamp);
}
