using StatusMonitor.Diffing;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

/// <summary>
/// The only meeting place: the polling side appends, the delivery and read sides read. One process writes at a
/// time. Positions are assigned in commit order without gaps, so that a reader with a cursor can skip nothing.
/// Thread-safe. Methods throw <see cref="EventLogException"/> when the storage fails; nothing is half stored.
/// </summary>
public interface IEventLog : IEventReader, IOrders, IAsyncDisposable
{
    /// <summary>What the last write failed of; null when it succeeded. Nothing is tried to answer this.</summary>
    EventLogFailure? WriteFailure { get; }

    /// <summary>Stores a reading's outcome: events, page state, validators and what is known, in one transaction.</summary>
    /// <param name="commit">What changed.</param>
    /// <param name="cancellationToken">Ends the wait; a commit already begun is completed.</param>
    /// <returns>The position of the last event in the log afterwards.</returns>
    ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken);

    /// <summary>The stored state of a page, or null when it was never stored.</summary>
    ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken);

    /// <summary>
    /// What is known below one identity of a page: its components, the named incidents, and all that are open.
    /// </summary>
    ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken);

    /// <summary>How far a handler has got, or null when it never ran.</summary>
    ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken);

    /// <summary>Stores one step of a handler's deliveries: cursor, waits, receipts and events of our own, in one transaction.</summary>
    /// <returns>The position of the last event in the log afterwards.</returns>
    ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken);

    /// <summary>The event a handler tries again, or null.</summary>
    ValueTask<DeliveryWait?> ReadWaitAsync(string handler, CancellationToken cancellationToken);

    /// <summary>The deliveries kept for later of a handler, in the order of the log.</summary>
    ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken);

    /// <summary>What a handler was told of an incident, in the order it was told.</summary>
    ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(
        string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken);

    /// <summary>The incidents a handler was told of that are open, or of whose end it was told at or after an instant.</summary>
    ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken);

    /// <summary>Appends events of our own, together with the one-shot they fulfil.</summary>
    /// <param name="news">The events; one whose id is known is passed over.</param>
    /// <param name="fulfilled">Stored in the same transaction; null for none.</param>
    /// <param name="cancellationToken">Ends the wait; a commit already begun is completed.</param>
    /// <returns>The position of the last event in the log afterwards.</returns>
    ValueTask<EventPosition> AppendOwnAsync(
        IReadOnlyList<StatusEvent> news, OneShot? fulfilled, CancellationToken cancellationToken);
}
