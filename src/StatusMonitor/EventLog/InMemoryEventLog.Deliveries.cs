using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
    private readonly Dictionary<string, DeliveryCursor> cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeliveryWait> waits = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, EventPosition), ParkedDelivery> parkedDeliveries = [];
    private readonly Dictionary<(string, EventPosition), HeldDelivery> heldDeliveries = [];
    private readonly List<(string Handler, ToldDelivery Told)> toldDeliveries = [];
    private readonly Dictionary<(string, PageKey, IncidentId), bool> openness = [];

    /// <inheritdoc/>
    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(cursors.GetValueOrDefault(handler));
    }

    /// <inheritdoc/>
    public ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken)
    {
        EventPosition last;
        lock (Enter(cancellationToken))
        {
            Take(commit);
            Append(commit.Events);
            last = new EventPosition(events.Count);
        }

        end.Advance(last);
        return ValueTask.FromResult(last);
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryWait?> ReadWaitAsync(string handler, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(waits.GetValueOrDefault(handler));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<HeldDelivery>>(
                [.. heldDeliveries.Values.Where(held => held.Handler == handler).OrderBy(held => held.Position)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(
        string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<EarlierDelivery>>(
                [.. toldDeliveries.Where(known => known.Handler == handler && known.Told.Page == page && known.Told.Incident == incident)
                    .Select(known => known.Told.Delivery)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<StandingIncident>>(
                [.. toldDeliveries.Where(known => known.Handler == handler)
                    .GroupBy(known => (known.Told.Page, known.Told.Incident))
                    .Select(told => Standing(handler, told.Last().Told))
                    .Where(standing => standing.IsOpen || standing.ToldAt >= endedSince)
                    .OrderBy(standing => standing.Newest.Position)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryCursor>> ReadCursorsAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<DeliveryCursor>>(
                [.. cursors.Values.OrderBy(c => c.Handler, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ParkedDelivery>> ReadParkedAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<ParkedDelivery>>(
                [.. parkedDeliveries.Values.OrderBy(p => p.Position).ThenBy(p => p.Handler, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryWait>> ReadWaitsAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<DeliveryWait>>([.. waits.Values.OrderBy(w => w.Handler, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<HeldDelivery>>(
                [.. heldDeliveries.Values.OrderBy(h => h.Handler, StringComparer.Ordinal).ThenBy(h => h.Position)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<(string Handler, ToldDelivery Told)>>(
                [.. toldDeliveries.Where(known => known.Told.Delivery.At >= since).TakeLast(limit)]);
    }

    private StandingIncident Standing(string handler, ToldDelivery newest) => new(
        events[(int)newest.Delivery.Position.Value - 1], newest.Delivery.At, openness[(handler, newest.Page, newest.Incident)]);

    private void Take(DeliveryCommit commit)
    {
        var handler = commit.Cursor.Handler;
        cursors[handler] = commit.Cursor;
        if (commit.Wait is { } wait) waits[handler] = wait;
        else waits.Remove(handler);
        if (commit.Parked is { } parked) parkedDeliveries[(handler, parked.Position)] = parked;
        foreach (var told in commit.Told) Take(handler, told);
        foreach (var (page, incident) in commit.Ended.Where(ended => openness.ContainsKey((handler, ended.Page, ended.Incident))))
            openness[(handler, page, incident)] = false;
        foreach (var held in commit.Held) heldDeliveries[(handler, held.Position)] = held;
        foreach (var released in commit.Released) heldDeliveries.Remove((handler, released));
    }

    /// <summary>The same event told twice (it was sent again) is remembered once, as told last.</summary>
    private void Take(string handler, ToldDelivery told)
    {
        toldDeliveries.RemoveAll(known => known.Handler == handler && known.Told.Page == told.Page
            && known.Told.Incident == told.Incident && known.Told.Delivery.Position == told.Delivery.Position);
        toldDeliveries.Add((handler, told));
        openness[(handler, told.Page, told.Incident)] = told.IsOpen;
    }
}
