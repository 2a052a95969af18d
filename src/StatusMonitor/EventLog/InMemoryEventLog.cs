using System.Runtime.CompilerServices;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.EventLog;

/// <summary>
/// A log that lasts as long as the process: for tests, and for hosts that want no file. It behaves as the stored
/// logs do, except that it forgets. Thread-safe.
/// </summary>
public sealed partial class InMemoryEventLog : IEventLog, IDeliveryReader, IStatusReader
{
    private readonly Lock gate = new();
    private readonly EndSignal end = new(nameof(InMemoryEventLog));
    private readonly List<StatusEvent> events = [];
    private readonly HashSet<EventId> ids = [];
    private readonly Dictionary<PageKey, PageState> pages = [];
    private readonly Dictionary<(PageKey, PageIdentity), InMemoryKnowledge> knowledge = [];
    private bool disposed;

    /// <inheritdoc/>
    public EventPosition End => end.End;

    /// <inheritdoc/>
    public EventLogFailure? WriteFailure => null;

    /// <inheritdoc/>
    public ValueTask<EventPosition> AppendAsync(PageCommit commit, CancellationToken cancellationToken)
    {
        LogRules.Check(commit);
        // Copied before anything changes: what fails here, or is changed later by the caller, leaves the log alone.
        var taken = commit with
        {
            Events = [.. commit.Events],
            Incidents = [.. commit.Incidents],
            Components = commit.Components is { } all ? new Dictionary<ComponentId, KnownComponent>(all) : null,
        };
        EventPosition last;
        lock (Enter(cancellationToken))
        {
            Append(taken.Events);
            var former = pages.GetValueOrDefault(taken.State.Key)?.Identity;
            pages[taken.State.Key] = taken.State;
            if (taken.Identity is { } identity)
                KnowledgeOf(taken.State.Key, identity).Take(taken);
            List(taken, former);
            last = new EventPosition(events.Count);
        }

        end.Advance(last);
        return ValueTask.FromResult(last);
    }

    /// <inheritdoc/>
    public ValueTask<PageState?> ReadPageAsync(PageKey page, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return ValueTask.FromResult(pages.GetValueOrDefault(page));
    }

    /// <inheritdoc/>
    public ValueTask<KnownPage> ReadKnownAsync(
        PageKey page, PageIdentity identity, IReadOnlyCollection<IncidentId> incidents, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
        {
            var known = knowledge.TryGetValue((page, identity), out var found) ? found.Read(incidents) : KnownPage.Nothing;
            return ValueTask.FromResult(known);
        }
    }

    /// <inheritdoc/>
    public ValueTask WaitAsync(EventPosition position, CancellationToken cancellationToken) =>
        end.WaitAsync(position, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StatusEvent>> ReadAsync(EventPosition after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        lock (Enter(cancellationToken))
        {
            var first = (int)Math.Clamp(after.Value, 0, events.Count);
            return ValueTask.FromResult<IReadOnlyList<StatusEvent>>(events.GetRange(first, Math.Min(limit, events.Count - first)));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StatusEvent> ReadHistoryAsync(
        HistoryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask;
        foreach (var statusEvent in Matching(query, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return statusEvent;
        }
    }

    /// <summary>Ends all waiting; later calls throw <see cref="ObjectDisposedException"/>.</summary>
    public ValueTask DisposeAsync()
    {
        lock (gate)
            disposed = true;
        end.Close();
        return ValueTask.CompletedTask;
    }

    private Lock Enter(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed), this);
        return gate;
    }

    private void Append(IReadOnlyList<StatusEvent> news)
    {
        foreach (var statusEvent in news)
        {
            if (ids.Add(statusEvent.Id))
                events.Add(statusEvent with { Position = new EventPosition(events.Count + 1) });
        }
    }

    private InMemoryKnowledge KnowledgeOf(PageKey page, PageIdentity identity)
    {
        if (!knowledge.TryGetValue((page, identity), out var found))
            knowledge[(page, identity)] = found = new InMemoryKnowledge();
        return found;
    }

    private List<StatusEvent> Matching(HistoryQuery query, CancellationToken cancellationToken)
    {
        lock (Enter(cancellationToken))
            return events.FindAll(e => Matches(query, e));
    }

    private static bool Matches(HistoryQuery query, StatusEvent statusEvent) =>
        (query.Pages.Count == 0 || query.Pages.Contains(statusEvent.Page.Key))
        && (query.Since is not { } since || LogRules.HappenedAt(statusEvent) >= since);
}
