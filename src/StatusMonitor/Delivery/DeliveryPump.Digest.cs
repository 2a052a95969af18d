using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

/// <summary>A burst told as one event, where the configuration asks for that. Each event stays in the log.</summary>
internal sealed partial class DeliveryPump
{
    private const int MostDigested = 10_000;

    /// <summary>What was looked through and found to be too little is not looked through with every event.</summary>
    private EventPosition _scanned;

    /// <summary>Folds what waits into one event when it is more than allowed; false when it is not, and nothing has changed then.</summary>
    private async ValueTask<bool> DigestAsync(CancellationToken cancellationToken)
    {
        if (_options.DigestAbove is not { } above || _traits.KeepsState) return false;
        var seen = Math.Max(_settled.Position.Value, _scanned.Value);
        if (_context.Log.End.Value - seen <= above) return false;
        var draft = new DigestDraft();
        _scanned = await ScanAsync(draft, cancellationToken);
        if (draft.Waiting <= above) return false;
        var now = Now;
        _unsaved.Append(OwnEvents.Digest(Name, draft.Finish(), now));
        foreach (var later in draft.Later) Keep(later);
        foreach (var (ended, why) in draft.EndedUnheard) NoteSkipped(ended, why);
        foreach (var newest in draft.Newest) Remember(newest, null, now, isStanding: true);
        _settled.MoveTo(_scanned);
        UnfoldWhatIsFree();
        await SaveAsync(null, cancellationToken);
        return true;
    }

    private async ValueTask<EventPosition> ScanAsync(DigestDraft draft, CancellationToken cancellationToken)
    {
        var last = _settled.Position;
        while (last < _context.Log.End && draft.Waiting < MostDigested)
        {
            var batch = await _context.Log.ReadAsync(last, BatchSize, cancellationToken);
            if (batch.Count == 0) break;
            foreach (var news in batch)
                Sort(news, await DecideAsync(news, draft, cancellationToken), draft);
            last = batch[^1].Position;
        }

        return last;
    }

    private void Sort(StatusEvent news, Verdict verdict, DigestDraft draft)
    {
        var held = verdict switch
        {
            Verdict.Send when IsWish(news) => new HeldDelivery(Name, news.Position, HoldReason.Quiet, Now, Now, null),
            Verdict.Hold later => new HeldDelivery(Name, news.Position, HoldReason.Quiet, Now, later.Until, null),
            Verdict.Fold into => new HeldDelivery(Name, news.Position, HoldReason.Folded, Now, null, into.Upstream),
            _ => null,
        };
        if (held is not null) draft.Later.Add(KeptDelivery.Of(held, news));
        else if (verdict is Verdict.Send) draft.Add(news);
        else if (verdict is Verdict.Skip skipped && news.Incident is not null && !IncidentBook.IsOpen(news)) draft.EndedUnheard.Add((news, skipped.Why));
    }

    /// <summary>What somebody asked to be told is told as such.</summary>
    private static bool IsWish(StatusEvent news) => news.Kind == EventKind.PageCondition;
}
