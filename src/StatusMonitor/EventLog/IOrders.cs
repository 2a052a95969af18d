namespace StatusMonitor.EventLog;

/// <summary>
/// What people ask of a running service: silences, one-shots, replays. They are kept in the log's file and may be
/// written there by another process. Thread-safe. Methods throw <see cref="EventLogException"/> when the storage fails.
/// </summary>
public interface IOrders
{
    /// <summary>A number that is another one after every change, whoever made it; cheap to ask for.</summary>
    ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken);

    /// <summary>All silences by the time they begin, also those that are over.</summary>
    ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken);

    /// <summary>Adds a silence, or replaces the one of the same id: that is how one is ended early.</summary>
    ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken);

    /// <summary>All one-shots by the time they were asked for, also those that came true.</summary>
    ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken);

    /// <summary>Adds a one-shot, or replaces the one of the same id.</summary>
    ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken);

    /// <summary>Makes parked deliveries held ones that are due at <paramref name="now"/>, in one transaction.</summary>
    /// <returns>How many there were.</returns>
    ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken);
}
