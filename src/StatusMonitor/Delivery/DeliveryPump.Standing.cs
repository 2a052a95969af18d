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

    /// <summary>An older event that is told late, by a replay, is not how the incident stands.</summary>
    private void Remember(Dispatch dispatch, string? receipt, DateTimeOffset now)
    {
        var isNewest = dispatch.Earlier.All(earlier => earlier.Position < dispatch.Event.Position);
        Remember(dispatch.Event, receipt, now, isStanding: isNewest && !_attempts.IsOver);
    }

    private void Remember(StatusEvent statusEvent, string? receipt, DateTimeOffset now, bool isStanding)
    {
        var isOpen = isStanding && IncidentBook.IsOpen(statusEvent);
        var delivery = new EarlierDelivery
        {
            Position = statusEvent.Position,
            Event = statusEvent.Id,
            Kind = statusEvent.Kind,
            Update = statusEvent.Update?.Id,
            Status = statusEvent.Incident!.Status,
            Receipt = receipt,
            At = now,
        };
        _unsaved.Told(new ToldDelivery(statusEvent.Page.Key, statusEvent.Incident!.Id, delivery, isOpen));
        if (isStanding) _book.Told(statusEvent, now);
        if (!_book.HasOpen(statusEvent)) _reminded.Remove(KeyOf(statusEvent));
        _book.Forget(now - StandsAfterEnd);
        if (_handler is IRefreshedHandler) _refreshAt ??= now;
    }

    private DateTimeOffset? NextRefreshDue() =>
        _handler is IRefreshedHandler refreshed && _book.All.Any() ? _refreshAt + refreshed.RefreshEvery : null;

    private DateTimeOffset? NextReminderDue() => Unreminded().Select(DueOf).Cast<DateTimeOffset?>().Min();

    /// <summary>Does what is due of that; false when nothing is. Reminders wait until nothing newer is left to tell.</summary>
    private async ValueTask<bool> KeepStandingAsync(CancellationToken cancellationToken)
    {
        if (!SayParked()) return await RefreshAsync(cancellationToken);
        await SaveAsync(null, cancellationToken);
        return true;
    }

    private IEnumerable<StandingIncident> Unreminded() => _options.Remind is null
        ? []
        : _book.All.Where(known => known is { IsOpen: true, Newest.Incident.Type: IncidentType.Incident }
            && _context.Orders.Router.Watches(known.Newest.Page.Key)
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
            if (!_context.Orders.IsSilenced(standing.Newest, _context.Orders.Router.CategoryOf(standing.Newest), now)) _unsaved.Append(OwnEvents.Reminder(Name, standing, now));
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
        if (_book.All.Any()) Count(await RefreshAsync(handler, cancellationToken));
        else _refreshAt = null;
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

    /// <summary>Whether an incident that an event leaves open has ended by another that was passed already.</summary>
    private async ValueTask<bool> HasEndedSinceAsync(StatusEvent statusEvent, CancellationToken cancellationToken)
    {
        if (!IncidentBook.IsOpen(statusEvent)) return false;
        var newest = statusEvent;
        for (var at = statusEvent.Position; at < _settled.Position;)
        {
            var batch = await _context.Log.ReadAsync(at, BatchSize, cancellationToken);
            newest = batch.LastOrDefault(later => later.Incident is not null && KeyOf(later) == KeyOf(statusEvent)) ?? newest;
            at = batch[^1].Position;
        }

        return !IncidentBook.IsOpen(newest);
    }

    private static (PageKey, IncidentId) KeyOf(StatusEvent news) => (news.Page.Key, news.Incident!.Id);
}
