using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>What a component was in, and when, by what the log recorded. Pure.</summary>
internal static class ComponentSpans
{
    /// <summary>By its changes of state: before the first of them it was what that one says, after the last what it is now.</summary>
    /// <param name="component">The component as it is known now.</param>
    /// <param name="changes">Its changes in the order of the log, with when they were seen.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="now">Where to end.</param>
    public static IEnumerable<StateSpan> ByChanges(
        KnownComponent component, IEnumerable<(DateTimeOffset At, ComponentChange Change)> changes, DateTimeOffset from, DateTimeOffset now)
    {
        var (begun, state) = (from, (string?)null);
        foreach (var (at, change) in changes)
        {
            if (at > begun && (state ?? change.Before) is { } lasted) yield return new StateSpan(begun, at, States.OfComponent(lasted));
            if (at > begun) begun = at;
            state = change.After ?? state;
        }

        yield return new StateSpan(begun, now, States.OfComponent(state ?? component.Status));
    }

    /// <summary>By the incidents whose updates name it with a state: that lasts until the next one does, or the incident ends.</summary>
    public static IEnumerable<StateSpan> ByIncidents(KnownComponent component, IEnumerable<IncidentRecord> incidents, DateTimeOffset now)
    {
        foreach (var record in incidents)
        {
            var named = record.Incident.Updates.Where(update => !update.Withdrawn)
                .Select(update => (At: update.DisplayAt ?? update.CreatedAt, StateOf(component, update)?.After))
                .Where(said => said is { At: not null, After.Length: > 0 })
                .OrderBy(said => said.At).ToList();
            for (var at = 0; at < named.Count; at++)
            {
                var until = at + 1 < named.Count ? named[at + 1].At!.Value : record.EndedAt ?? now;
                var state = States.OfComponent(named[at].After!);
                if (state != ShownState.Operational && until > named[at].At) yield return new StateSpan(named[at].At!.Value, until, state);
            }
        }
    }

    private static ComponentChange? StateOf(KnownComponent component, KnownUpdate update) =>
        update.Components.FirstOrDefault(change => change.Id is { } id ? id == component.Id : change.Name == component.Name);
}
