using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>What is folded into an event's incident, each as it stood last.</summary>
    private async ValueTask<IReadOnlyList<FoldedIncident>> FoldedIntoAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (!FoldedBelow(statusEvent.Page.Key).Any()) return [];
        Dictionary<(PageKey, IncidentId), FoldedIncident> folded = [];
        foreach (var held in FoldedBelow(statusEvent.Page.Key).ToList())
        {
            var news = await ReadAsync(held.Position, cancellationToken);
            folded[(news.Page.Key, news.Incident!.Id)] = new FoldedIncident(news.Page, news.Incident);
        }

        return [.. folded.Values];
    }

    private IEnumerable<HeldDelivery> FoldedBelow(PageKey upstream) =>
        _held.Values.Where(held => held.Reason == HoldReason.Folded && held.Upstream == upstream && held.Due is null);

    /// <summary>The upstream has no open incident any more: what was folded into it is looked at again.</summary>
    private void UnfoldWhatIsFree()
    {
        if (_held.Count == 0) return;
        var now = Now;
        foreach (var held in _held.Values.Where(held => held is { Reason: HoldReason.Folded, Due: null, Upstream: { } page } && !_book.HasOpen(page)).ToList())
            Keep(held with { Due = now });
    }

    /// <summary>
    /// Of an incident that ended while it was folded nothing is left to tell: it stood in the upstream's messages. One
    /// that is still open is told now, from its beginning.
    /// </summary>
    private async ValueTask<bool> EndedWhileFoldedAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        var newest = statusEvent;
        foreach (var position in _held.Keys.Where(position => position > statusEvent.Position).ToList())
        {
            var later = await ReadAsync(position, cancellationToken);
            if (later.Page.Key == statusEvent.Page.Key && later.Incident?.Id == statusEvent.Incident?.Id) newest = later;
        }

        return !IncidentBook.IsOpen(newest);
    }
}
