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
        switch (await DecideAsync(statusEvent, cancellationToken))
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
            case Verdict.Skip:
                PassOver(statusEvent);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>
    /// The plain question first, since it is answered without the log: only what is not sent may still be the follow-up
    /// of something that was.
    /// </summary>
    private async ValueTask<Verdict> DecideAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        var verdict = _context.Orders.Router.Decide(statusEvent, Case(wasTold: false));
        if (verdict is Verdict.Send || statusEvent.Silent || statusEvent.Incident is not { } incident)
            return verdict;
        var wasTold = _book.Has(statusEvent)
            || (await EarlierAsync(statusEvent.Page.Key, incident.Id, cancellationToken)).Count > 0;
        return wasTold ? _context.Orders.Router.Decide(statusEvent, Case(wasTold: true)) : verdict;
    }

    private RoutingCase Case(bool wasTold) => new()
    {
        Handler = Name,
        Now = Now,
        TakesEdits = _options.Edits ?? _traits.TakesEdits,
        Quiet = _options.Quiet,
        WasTold = wasTold,
        IsSilenced = (news, category) => _context.Orders.IsSilenced(news, category, Now),
        HasOpenIncident = _book.HasOpen,
    };

    /// <summary>What was kept of the same incident comes first, so that a story is told in its order.</summary>
    private async ValueTask SendAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (statusEvent.Incident is not null && _held.Count > 0)
            await SettleHeldOfAsync(statusEvent, cancellationToken);
        await SettleAsync(statusEvent, cancellationToken);
    }

    private void PassOver(StatusEvent statusEvent)
    {
        NoteEnd(statusEvent);
        _settled.MoveTo(statusEvent.Position);
    }

    /// <summary>An incident that ends unheard must not be reminded of for ever.</summary>
    private void NoteEnd(StatusEvent statusEvent)
    {
        if (statusEvent.Incident is not { } incident || IncidentBook.IsOpen(statusEvent) || !_book.End(statusEvent)) return;
        _unsaved.Ended(statusEvent.Page.Key, incident.Id);
        UnfoldWhatIsFree();
    }

    private async ValueTask<IReadOnlyList<EarlierDelivery>> EarlierAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        await _context.Log.ReadEarlierAsync(Name, page, incident, cancellationToken);
}
