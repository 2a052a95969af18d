using System.Diagnostics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    /// <summary>What becomes of the next event: delivered, kept for later, or passed over.</summary>
    private async ValueTask PassAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        switch (await DecideAsync(statusEvent, null, cancellationToken))
        {
            case Verdict.Send:
                await SendAsync(statusEvent, cancellationToken);
                break;
            case Verdict.Hold later:
                await HoldAsync(statusEvent, HoldReason.Quiet, later.Until, null, cancellationToken);
                break;
            case Verdict.Fold into:
                await HoldAsync(statusEvent, HoldReason.Folded, null, into.Upstream, cancellationToken);
                break;
            case Verdict.Skip skipped:
                PassOver(statusEvent, skipped.Why);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// The plain question first, since it is answered without the log: only what is not sent may still be the follow-up
    /// of something that was, or that will be.
    /// </summary>
    /// <param name="statusEvent">The event.</param>
    /// <param name="draft">What a digest has taken so far of the events before, or null.</param>
    /// <param name="cancellationToken">Shutdown.</param>
    private async ValueTask<Verdict> DecideAsync(StatusEvent statusEvent, DigestDraft? draft, CancellationToken cancellationToken)
    {
        var verdict = _context.Orders.Router.Decide(statusEvent, Case(wasTold: false));
        if (verdict is Verdict.Send && statusEvent.Kind == EventKind.IncidentReminder && !_book.HasOpen(statusEvent))
            return new Verdict.Skip(SkipReason.Over);
        if (verdict is Verdict.Send || statusEvent.Silent || statusEvent.Incident is null)
            return verdict;
        var kept = _held.OfIncident(statusEvent).Concat(draft?.LaterOf(statusEvent) ?? []).ToList();
        var wasTold = draft?.Has(statusEvent) == true || kept.Any(earlier => !earlier.IsFolded) || await WasToldAsync(statusEvent, cancellationToken);
        return wasTold || kept.Count > 0
            ? _context.Orders.Router.Decide(statusEvent, Case(wasTold) with { IsKept = kept.Count > 0 })
            : verdict;
    }

    private RoutingCase Case(bool wasTold) => new()
    {
        Handler = Name,
        Now = Now,
        TakesEdits = _options.Edits ?? _traits.TakesEdits,
        Quiet = _options.Quiet,
        WasTold = wasTold,
        IsSilenced = (news, category) => _context.Orders.IsSilenced(news, category, Now),
        HasOpenIncident = Shelters,
    };

    /// <summary>What was kept of the same incident comes first, so that a story is told in its order.</summary>
    private async ValueTask SendAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (statusEvent.Incident is not null && _held.Count > 0)
            await SettleHeldOfAsync(statusEvent, cancellationToken);
        await SettleAsync(statusEvent, cancellationToken);
    }

    private void PassOver(StatusEvent statusEvent, SkipReason why)
    {
        NoteSkipped(statusEvent, why);
        _settled.MoveTo(statusEvent.Position);
    }

    private void NoteSkipped(StatusEvent statusEvent, SkipReason why)
    {
        if (why is SkipReason.Silenced or SkipReason.Quiet) LetGoWhatEnded(statusEvent);
        NoteEnd(statusEvent);
    }

    /// <summary>Nobody is to hear of the end, so what is kept of the beginning would be told as if it were still so.</summary>
    private void LetGoWhatEnded(StatusEvent statusEvent)
    {
        if (IncidentBook.IsOpen(statusEvent)) return;
        var kept = _held.OfIncident(statusEvent).Where(kept => kept.Held.Reason != HoldReason.Replay).ToList();
        if (!kept.All(earlier => earlier.IsOpen)) return;
        foreach (var earlier in kept) LetGo(earlier.Held.Position);
    }

    /// <summary>An incident that ends unheard must not be reminded of for ever.</summary>
    private void NoteEnd(StatusEvent statusEvent)
    {
        if (statusEvent.Incident is not { } incident || IncidentBook.IsOpen(statusEvent)) return;
        if (!_book.End(statusEvent)) return;
        _reminded.Remove(KeyOf(statusEvent));
        _unsaved.Ended(statusEvent.Page.Key, incident.Id);
        UnfoldWhatIsFree();
    }

    private async ValueTask<bool> WasToldAsync(StatusEvent statusEvent, CancellationToken cancellationToken) =>
        _book.Has(statusEvent) || (await EarlierAsync(statusEvent, cancellationToken)).Count > 0;

    private async ValueTask<IReadOnlyList<EarlierDelivery>> EarlierAsync(StatusEvent statusEvent, CancellationToken cancellationToken) =>
        await _context.Log.ReadEarlierAsync(Name, statusEvent.Page.Key, statusEvent.Incident!.Id, cancellationToken);
}
