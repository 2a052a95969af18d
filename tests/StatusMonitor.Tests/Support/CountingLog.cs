using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Support;

/// <summary>A log in memory that counts what is asked of it and can fail an append before anything is stored.</summary>
internal sealed class CountingLog() : PassingLog(new InMemoryEventLog())
{
    public int Appends { get; private set; }

    public int Reads { get; private set; }

    public bool FailNext { get; set; }

    public override ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken)
    {
        Appends++;
        if (!FailNext) return base.AppendAsync(commit, cancellationToken);
        FailNext = false;
        throw new EventLogException(EventLogFailure.Full, "the disk is full");
    }

    public override ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken)
    {
        Reads++;
        return base.ReadPageAsync(page, cancellationToken);
    }

    public override ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken)
    {
        Reads++;
        return base.ReadKnownAsync(page, identity, incidents, cancellationToken);
    }
}
