using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

public sealed partial class InMemoryEventLog
{
    private readonly Dictionary<string, Silence> silences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OneShot> oneShots = new(StringComparer.Ordinal);
    private long revision;

    /// <inheritdoc/>
    public ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(revision);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<Silence>>([.. silences.Values.OrderBy(s => s.From).ThenBy(s => s.Id, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            (silences[silence.Id], revision) = (silence, revision + 1);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult<IReadOnlyList<OneShot>>([.. oneShots.Values.OrderBy(o => o.AskedAt).ThenBy(o => o.Id, StringComparer.Ordinal)]);
    }

    /// <inheritdoc/>
    public ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            (oneShots[oneShot.Id], revision) = (oneShot, revision + 1);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
        {
            var wanted = parkedDeliveries.Values.Where(parked => Matches(query, parked)).ToList();
            foreach (var parked in wanted)
            {
                parkedDeliveries.Remove((parked.Handler, parked.Position));
                heldDeliveries[(parked.Handler, parked.Position)] =
                    new HeldDelivery(parked.Handler, parked.Position, HoldReason.Replay, now, now, null);
            }

            revision += wanted.Count > 0 ? 1 : 0;
            return ValueTask.FromResult(wanted.Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<EventPosition> AppendOwnAsync(
        IReadOnlyList<StatusEvent> news, OneShot? fulfilled, CancellationToken cancellationToken)
    {
        EventPosition last;
        lock (Enter(cancellationToken))
        {
            Append([.. news]);
            if (fulfilled is not null)
                (oneShots[fulfilled.Id], revision) = (fulfilled, revision + 1);
            last = new EventPosition(events.Count);
        }

        end.Advance(last);
        return ValueTask.FromResult(last);
    }

    private bool Matches(ReplayQuery query, ParkedDelivery parked)
    {
        var happened = At(parked.Position);
        return (query.Handler is null || query.Handler == parked.Handler)
            && (query.Position is not { } position || position == parked.Position)
            && (query.Page is not { } page || page == happened.Page.Key)
            && (query.Incident is null || query.Incident == happened.Incident?.Id)
            && (query.From is not { } from || happened.ObservedAt >= from)
            && (query.Until is not { } until || happened.ObservedAt < until);
    }
}
