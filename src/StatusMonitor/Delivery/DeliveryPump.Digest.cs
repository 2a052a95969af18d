using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

/// <summary>A burst told as one event, where the configuration asks for that. Each event stays in the log.</summary>
internal sealed partial class DeliveryPump
{
    private const int MostScanned = 10_000;
    private const int MostDigested = 50;

    /// <summary>What was looked through and found to be too little is not looked through with every event.</summary>
    private EventPosition _scanned;

    /// <summary>Folds what waits into one event when it is more than allowed; false when it is not, and nothing has changed then.</summary>
    private async ValueTask<bool> DigestAsync(CancellationToken cancellationToken)
    {
        if (_options.DigestAbove is not { } above || _traits.KeepsState) return false;
        var seen = Math.Max(_settled.Position.Value, _scanned.Value);
        if (_context.Log.End.Value - seen <= above) return false;
        var (waiting, later, last) = await ScanAsync(cancellationToken);
        _scanned = last;
        if (waiting.Count <= above) return false;
        var now = Now;
        _unsaved.Append(OwnEvents.Digest(Name, DigestOf(waiting), now));
        foreach (var held in later) Keep(held);
        foreach (var newest in waiting.Where(news => news.Incident is not null).GroupBy(KeyOf).Select(group => group.Last()))
            Remember(newest, newest.Incident!, null, now);
        _settled.MoveTo(last);
        await SaveAsync(null, cancellationToken);
        return true;
    }

    private async ValueTask<(List<StatusEvent> Waiting, List<HeldDelivery> Later, EventPosition Last)> ScanAsync(CancellationToken cancellationToken)
    {
        List<StatusEvent> waiting = [];
        List<HeldDelivery> later = [];
        var last = _settled.Position;
        while (last < _context.Log.End && waiting.Count < MostScanned)
        {
            var batch = await _context.Log.ReadAsync(last, BatchSize, cancellationToken);
            if (batch.Count == 0) break;
            foreach (var news in batch)
            {
                var verdict = await DecideAsync(news, cancellationToken);
                if (verdict is Verdict.Send) waiting.Add(news);
                else if (verdict is Verdict.Hold hold) later.Add(new HeldDelivery(Name, news.Position, HoldReason.Quiet, Now, hold.Until, null));
                else if (verdict is Verdict.Fold fold) later.Add(new HeldDelivery(Name, news.Position, HoldReason.Folded, Now, null, fold.Upstream));
            }

            last = batch[^1].Position;
        }

        return (waiting, later, last);
    }

    private static EventDigest DigestOf(List<StatusEvent> waiting)
    {
        var incidents = waiting.Where(news => news.Incident is not null).GroupBy(KeyOf)
            .Select(group => (Newest: group.Last(), Count: group.LongCount()))
            .OrderBy(known => !IncidentBook.IsOpen(known.Newest)).ThenBy(known => known.Newest.Position)
            .Take(MostDigested)
            .Select(known => new DigestedIncident(known.Newest.Page, known.Newest.Incident!, known.Count));
        return new EventDigest(waiting.Count, waiting[0].Position, waiting[^1].Position, [.. incidents]);
    }
}
