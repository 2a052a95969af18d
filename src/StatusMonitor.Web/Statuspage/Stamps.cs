using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>
/// Keeps <c>page.updated_at</c> a version: it moves when what is shown moved, only then, and never back. It is kept in
/// memory: after a restart it is the present once, which costs a reader one look at the details. Thread-safe.
/// </summary>
internal sealed class Stamps(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (string Content, DateTimeOffset Stamp)> _known = new(StringComparer.Ordinal);

    /// <summary>The board with its stamp.</summary>
    public Board Put(Board board)
    {
        var content = ContentOf(board);
        var (_, stamp) = _known.AddOrUpdate(
            board.Page.Id,
            _ => (content, AtLeast(board, default)),
            (_, known) => known.Content == content ? known : (content, AtLeast(board, known.Stamp.AddMilliseconds(1))));
        return board with { Page = board.Page with { UpdatedAt = stamp } };
    }

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
}
