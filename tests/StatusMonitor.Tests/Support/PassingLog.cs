using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Support;

/// <summary>A log that passes everything on to another; a double overrides what it watches.</summary>
internal abstract class PassingLog(IEventLog inner) : IEventLog
{
    public EventPosition End => inner.End;

    public EventLogFailure? WriteFailure => inner.WriteFailure;

    public virtual ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken) =>
        inner.AppendAsync(commit, cancellationToken);

    public virtual ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken) =>
        inner.ReadPageAsync(page, cancellationToken);

    public virtual ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken) =>
        inner.ReadKnownAsync(page, identity, incidents, cancellationToken);

    public virtual ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken) =>
        inner.ReadAsync(after, limit, cancellationToken);

    public virtual ValueTask<EventPosition> SaveDeliveryAsync(DeliveryCommit commit, CancellationToken cancellationToken) =>
        inner.SaveDeliveryAsync(commit, cancellationToken);

    public virtual ValueTask<EventPosition> AppendOwnAsync(IReadOnlyList<StatusEvent> news, OneShot? fulfilled, CancellationToken cancellationToken) =>
        inner.AppendOwnAsync(news, fulfilled, cancellationToken);

    public ValueTask<DeliveryCursor?> ReadCursorAsync(string handler, CancellationToken cancellationToken) =>
        inner.ReadCursorAsync(handler, cancellationToken);

    public ValueTask<DeliveryWait?> ReadWaitAsync(string handler, CancellationToken cancellationToken) =>
        inner.ReadWaitAsync(handler, cancellationToken);

    public virtual ValueTask<IReadOnlyList<HeldDelivery>> ReadHeldAsync(string handler, CancellationToken cancellationToken) =>
        inner.ReadHeldAsync(handler, cancellationToken);

    public ValueTask<IReadOnlyList<EarlierDelivery>> ReadEarlierAsync(
        string handler, PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
        inner.ReadEarlierAsync(handler, page, incident, cancellationToken);

    public ValueTask<IReadOnlyList<StandingIncident>> ReadStandingAsync(
        string handler, DateTimeOffset endedSince, CancellationToken cancellationToken) =>
        inner.ReadStandingAsync(handler, endedSince, cancellationToken);

    public IAsyncEnumerable<StatusEvent> ReadHistoryAsync(HistoryQuery query, CancellationToken cancellationToken) =>
        inner.ReadHistoryAsync(query, cancellationToken);

    public virtual ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) => inner.WaitAsync(position, cancellationToken);

    public virtual ValueTask<long> ReadRevisionAsync(CancellationToken cancellationToken) => inner.ReadRevisionAsync(cancellationToken);

    public ValueTask<IReadOnlyList<Silence>> ReadSilencesAsync(CancellationToken cancellationToken) => inner.ReadSilencesAsync(cancellationToken);

    public ValueTask SaveSilenceAsync(Silence silence, CancellationToken cancellationToken) => inner.SaveSilenceAsync(silence, cancellationToken);

    public ValueTask<IReadOnlyList<OneShot>> ReadOneShotsAsync(CancellationToken cancellationToken) => inner.ReadOneShotsAsync(cancellationToken);

    public ValueTask SaveOneShotAsync(OneShot oneShot, CancellationToken cancellationToken) => inner.SaveOneShotAsync(oneShot, cancellationToken);

    public ValueTask<int> ReplayAsync(ReplayQuery query, DateTimeOffset now, CancellationToken cancellationToken) =>
        inner.ReplayAsync(query, now, cancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return inner.DisposeAsync();
    }
}
