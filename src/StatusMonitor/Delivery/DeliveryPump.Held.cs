using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>People changed something: routes, a silence, or a parked delivery that is to be tried again.</summary>
    private async ValueTask HeedOrdersAsync(CancellationToken cancellationToken)
    {
        var version = _context.Orders.Version;
        if (version == _ordersSeen) return;
        if (_unsaved.IsPressing)
            await SaveAsync(null, cancellationToken);
        await ReadHeldAsync(cancellationToken);
        UnfoldWhatIsFree();
        _ordersSeen = version;
    }

    private async ValueTask ReadHeldAsync(CancellationToken cancellationToken)
    {
        List<KeptDelivery> all = [];
        foreach (var held in await _context.Log.ReadHeldAsync(Name, cancellationToken))
        {
            all.Add(_held.At(held.Position) is { } known
                ? known with { Held = held }
                : KeptDelivery.Of(held, await ReadAsync(held.Position, cancellationToken)));
        }

        _held.Load(all);
    }

    /// <summary>Keeps an event for later: behind the cursor, and in the same commit.</summary>
    private async ValueTask HoldAsync(
        StatusEvent statusEvent, HoldReason reason, DateTimeOffset? due, PageKey? upstream, CancellationToken cancellationToken)
    {
        Keep(KeptDelivery.Of(new HeldDelivery(Name, statusEvent.Position, reason, Now, due, upstream), statusEvent));
        if (statusEvent.Position > _settled.Position) _settled.MoveTo(statusEvent.Position);
        await SaveAsync(null, cancellationToken);
    }

    private void Keep(KeptDelivery kept)
    {
        _held.Put(kept);
        _unsaved.Hold(kept.Held);
    }

    /// <summary>Delivers the first of those whose time has come; false when there is none.</summary>
    private async ValueTask<bool> TakeUpHeldAsync(CancellationToken cancellationToken)
    {
        if (_held.FirstDue(Now) is not { } due) return false;
        await TakeUpAsync(due.Held, cancellationToken);
        return true;
    }

    private async ValueTask TakeUpAsync(HeldDelivery held, CancellationToken cancellationToken)
    {
        var statusEvent = await ReadAsync(held.Position, cancellationToken);
        var verdict = await DecideAgainAsync(held, statusEvent, cancellationToken);
        if (verdict is Verdict.Send) await SettleAsync(statusEvent, cancellationToken);
        else if (verdict is Verdict.Hold later) await HoldAsync(statusEvent, HoldReason.Quiet, later.Until, null, cancellationToken);
        else LetGo(statusEvent);
    }

    /// <summary>A replay was asked for by name, so that neither quiet nor silence stands in its way.</summary>
    private async ValueTask<Verdict> DecideAgainAsync(HeldDelivery held, StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (held.Reason == HoldReason.Replay) return Verdict.Send.Now;
        if (held.Reason == HoldReason.Folded && await EndedWhileFoldedAsync(statusEvent, cancellationToken))
            return new Verdict.Skip(SkipReason.Folded);
        return _context.Orders.Router.DecideAgain(statusEvent, Case(wasTold: true));
    }

    /// <summary>What is kept of an event's incident is delivered before the event, whatever it was waiting for.</summary>
    private async ValueTask SettleHeldOfAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        foreach (var kept in _held.OfIncident(statusEvent).Where(kept => kept.Held.Position < statusEvent.Position))
            await SettleAsync(await ReadAsync(kept.Held.Position, cancellationToken), cancellationToken);
    }

    private void LetGo(StatusEvent statusEvent)
    {
        LetGo(statusEvent.Position);
        NoteEnd(statusEvent);
    }

    private void LetGo(EventPosition position)
    {
        _held.Remove(position);
        _unsaved.Release(position);
    }

    private async ValueTask<StatusEvent> ReadAsync(EventPosition position, CancellationToken cancellationToken)
    {
        var found = await _context.Log.ReadAsync(new EventPosition(position.Value - 1), 1, cancellationToken);
        return found.Count == 1 && found[0].Position == position
            ? found[0]
            : throw new EventLogException($"The log has no event {position}, which {Name} kept for later.");
    }
}
