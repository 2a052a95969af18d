using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>What is repeated while an incident stays open: reminders to people, refreshes to receivers that forget.</summary>
internal sealed partial class DeliveryPump
{
    private readonly Dictionary<(PageKey, IncidentId), DateTimeOffset> _reminded = [];
    private readonly Episode _refreshes = new();
    private DateTimeOffset? _refreshAt;

    private TimeSpan StandsAfterEnd => (_handler as IRefreshedHandler)?.RefreshAfterEnd ?? TimeSpan.Zero;

    private void Remember(StatusEvent statusEvent, EventIncident incident, string? receipt, DateTimeOffset now)
    {
        var delivery = new EarlierDelivery
        {
            Position = statusEvent.Position,
            Event = statusEvent.Id,
            Kind = statusEvent.Kind,
            Update = statusEvent.Update?.Id,
            Status = incident.Status,
            Receipt = receipt,
            At = now,
        };
        _unsaved.Told(new ToldDelivery(statusEvent.Page.Key, incident.Id, delivery, IncidentBook.IsOpen(statusEvent)));
        _book.Told(statusEvent, now);
        if (!IncidentBook.IsOpen(statusEvent)) _reminded.Remove(KeyOf(statusEvent));
        _book.Forget(now - StandsAfterEnd);
        if (_handler is IRefreshedHandler) _refreshAt ??= now;
    }

    private DateTimeOffset? NextStandingDue()
    {
        var refresh = _handler is IRefreshedHandler refreshed && _book.All.Any() ? _refreshAt + refreshed.RefreshEvery : null;
        var reminder = Unreminded().Select(DueOf).Cast<DateTimeOffset?>().Min();
        return refresh is null || reminder < refresh ? reminder : refresh;
    }

    /// <summary>Sends what is due of both; false when nothing is.</summary>
    private async ValueTask<bool> KeepStandingAsync(CancellationToken cancellationToken) =>
        await RemindAsync(cancellationToken) || await RefreshAsync(cancellationToken);

    private IEnumerable<StandingIncident> Unreminded() => _options.Remind is null
        ? []
        : _book.All.Where(known => known is { IsOpen: true, Newest.Incident.Type: IncidentType.Incident }
            && _reminded.GetValueOrDefault(KeyOf(known.Newest)) != known.ToldAt);

    /// <summary>Not in quiet hours: a reminder has nothing new to say.</summary>
    private DateTimeOffset DueOf(StandingIncident standing)
    {
        var due = standing.ToldAt + _options.Remind!.Value;
        return _options.Quiet?.EndAt(due > Now ? due : Now) ?? due;
    }

    private async ValueTask<bool> RemindAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var due = Unreminded().Where(standing => DueOf(standing) <= now).ToList();
        if (due.Count == 0) return false;
        foreach (var standing in due)
        {
            if (!_context.Orders.IsSilenced(standing.Newest, null, now)) _unsaved.Append(OwnEvents.Reminder(Name, standing, now));
            _reminded[KeyOf(standing.Newest)] = standing.ToldAt;
        }

        await SaveAsync(null, cancellationToken);
        return true;
    }

    private async ValueTask<bool> RefreshAsync(CancellationToken cancellationToken)
    {
        if (_handler is not IRefreshedHandler handler || NextRefresh(handler) > Now) return false;
        _refreshAt = Now;
        _book.Forget(Now - handler.RefreshAfterEnd);
        if (_book.All.Any())
            Count(await RefreshAsync(handler, cancellationToken));
        return true;
    }

    private DateTimeOffset NextRefresh(IRefreshedHandler handler) =>
        _book.All.Any() ? (_refreshAt ??= Now) + handler.RefreshEvery : DateTimeOffset.MaxValue;

    private async ValueTask<DeliveryResult> RefreshAsync(IRefreshedHandler handler, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.RefreshAsync([.. _book.All.Select(standing => standing.Newest)], cancellationToken);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult.TryAgain(DeliveryFailure.HandlerError, $"{thrown.GetType().Name}: {thrown.Message}");
        }
    }

    private void Count(DeliveryResult result)
    {
        var (reason, detail) = result switch
        {
            DeliveryResult.TryAgain failed => ((DeliveryFailure?)failed.Reason, failed.Detail),
            DeliveryResult.GiveUp gaveUp => (gaveUp.Reason, gaveUp.Detail),
            _ => (null, null),
        };
        if (reason is not { } known) _refreshes.Ends(Now);
        else if (_refreshes.Fails(known.ToString(), Now)) Log.NotRefreshed(_context.Logger, Name, known, detail);
        _context.Metrics.Refreshed(Name, reason);
    }

    private static (PageKey, IncidentId) KeyOf(StatusEvent news) => (news.Page.Key, news.Incident!.Id);
}
