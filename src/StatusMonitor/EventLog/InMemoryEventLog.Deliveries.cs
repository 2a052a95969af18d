using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
    private readonly Dictionary<string, DeliveryCursor> cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeliveryWait> waits = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, EventPosition), ParkedDelivery> parkedDeliveries = [];
    private readonly Dictionary<(string, EventPosition), HeldDelivery> heldDeliveries = [];
    private readonly Dictionary<string, Dictionary<(PageKey, IncidentId), InMemoryTold>> toldDeliveries = new(StringComparer.Ordinal);
    private long tellings;

    /// <inheritdoc/>
    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(cursors.GetValueOrDefault(handler));
    }

    /// <inheritdoc/>
    public ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken)
    {
        // Copied before anything changes: what fails here leaves the log alone.
        var taken = commit with
        {
            Told = [.. commit.Told],
            Ended = [.. commit.Ended],
            Held = [.. commit.Held],
            Released = [.. commit.Released],
            Events = [.. commit.Events],
        };
        EventPosition last;
        lock (Enter(cancellationToken))
        {
            Take(taken);
            Append(taken.Events);
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
                [.. ToldTo(handler, page, incident)?.All.Select(known => known.Told.Delivery) ?? []]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<StandingIncident>>(
                [.. (toldDeliveries.GetValueOrDefault(handler)?.Values ?? Enumerable.Empty<InMemoryTold>())
                    .Where(told => told.IsOpen || told.Newest.Delivery.At >= endedSince)
                    .OrderBy(told => told.Newest.Delivery.Position)
                    .Select(told => new StandingIncident(At(told.Newest.Delivery.Position), told.Newest.Delivery.At, told.IsOpen))]);
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
    public ValueTask<IReadOnlyList<DeliveryBacklog>> ReadBacklogAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<DeliveryBacklog>>(
                [.. cursors.Values.OrderBy(cursor => cursor.Handler, StringComparer.Ordinal).Select(cursor => new DeliveryBacklog(
                    cursor.Handler,
                    events.Count - cursor.Position.Value,
                    heldDeliveries.Keys.LongCount(held => held.Item1 == cursor.Handler),
                    parkedDeliveries.Keys.LongCount(parked => parked.Item1 == cursor.Handler)))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldAsync(
        DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<(string Handler, ToldDelivery Told)>>(
                [.. toldDeliveries.SelectMany(one => one.Value.Values.SelectMany(told => told.All, (_, known) => (Handler: one.Key, known.Number, known.Told)))
                    .Where(known => known.Told.Delivery.At >= since)
                    .OrderBy(known => known.Told.Delivery.At).ThenBy(known => known.Number)
                    .TakeLast(limit)
                    .Select(known => (known.Handler, known.Told))]);
    }

    private StatusEvent At(EventPosition position) => events[(int)position.Value - 1];

    private InMemoryTold? ToldTo(string handler, PageKey page, IncidentId incident) =>
        toldDeliveries.GetValueOrDefault(handler)?.GetValueOrDefault((page, incident));

    private void Take(DeliveryCommit commit)
    {
        var handler = commit.Cursor.Handler;
        cursors[handler] = commit.Cursor;
        if (commit.Wait is { } wait) waits[handler] = wait;
        else waits.Remove(handler);
        if (commit.Parked is { } parked) parkedDeliveries[(handler, parked.Position)] = parked;
        foreach (var told in commit.Told) Take(handler, told);
        foreach (var (page, incident) in commit.Ended) ToldTo(handler, page, incident)?.End();
        foreach (var held in commit.Held) heldDeliveries[(handler, held.Position)] = held;
        foreach (var released in commit.Released) heldDeliveries.Remove((handler, released));
    }

    private void Take(string handler, ToldDelivery told)
    {
        if (!toldDeliveries.TryGetValue(handler, out var incidents))
            toldDeliveries[handler] = incidents = [];
        if (incidents.TryGetValue((told.Page, told.Incident), out var known)) known.Take(++tellings, told);
        else incidents[(told.Page, told.Incident)] = new InMemoryTold(++tellings, told);
    }
}
