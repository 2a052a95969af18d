namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
    /// <inheritdoc/>
    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(cursors.GetValueOrDefault(handler));
    }

    /// <inheritdoc/>
    public ValueTask SaveCursorAsync(DeliveryCursor cursor, ParkedDelivery? parked, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
        {
            cursors[cursor.Handler] = cursor;
            if (parked is not null)
                parkedDeliveries[(parked.Handler, parked.Position)] = parked;
        }

        return ValueTask.CompletedTask;
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
}
