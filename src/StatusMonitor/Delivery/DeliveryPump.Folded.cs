using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>What is folded into an event's incident, each as it stood last.</summary>
    private async ValueTask<IReadOnlyList<FoldedIncident>> FoldedIntoAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (statusEvent.Incident?.Type != IncidentType.Incident) return [];
        List<FoldedIncident> folded = [];
        var newest = _held.Folded().Where(kept => kept.Held.Upstream == statusEvent.Page.Key).GroupBy(kept => (kept.Page, kept.Incident));
        foreach (var kept in newest.Select(group => group.Last()))
        {
            var news = await ReadAsync(kept.Held.Position, cancellationToken);
            if (news.Incident is { } incident) folded.Add(new FoldedIncident(news.Page, incident));
        }

        return folded;
    }

    /// <summary>The upstream has no open incident any more, or is not watched: what was folded into it is looked at again.</summary>
    private void UnfoldWhatIsFree()
    {
        if (_held.Count == 0) return;
        var now = Now;
        foreach (var kept in _held.Folded().Where(kept => kept.Held.Upstream is { } page && !Shelters(page)))
            Keep(kept with { Held = kept.Held with { Due = now } });
    }

    /// <summary>An incident of a page that nobody reads any more never ends; nothing may wait for that.</summary>
    private bool Shelters(PageKey upstream) => _book.HasOpen(upstream) && _context.Orders.Router.Watches(upstream);

    /// <summary>
    /// Of an incident that ended while it was folded nothing is left to tell: it stood in the upstream's messages. One
    /// that is still open is told now, from its beginning; and one the handler was told of before, to its end.
    /// </summary>
    private async ValueTask<bool> EndedWhileFoldedAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (await WasToldAsync(statusEvent, cancellationToken)) return false;
        var newest = _held.OfIncident(statusEvent).LastOrDefault(kept => kept.Held.Position > statusEvent.Position);
        return !(newest?.IsOpen ?? IncidentBook.IsOpen(statusEvent));
    }
}
