using StatusMonitor.Dialects;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

internal sealed partial class Watcher
{
    private bool _hasLookedForParts;

    /// <summary>One request more at first sight, so that what is announced then is sorted by group as everything later.</summary>
    private async ValueTask LookAtGroupsAsync(Watch watch, Round round, CancellationToken cancellationToken)
    {
        var primary = watch.Cells[0];
        var answer = await fetcher.FetchAsync(page.Url, primary.Address, null, cancellationToken);
        round.Requests++;
        round.Hear(answer.Wait);
        Count(answer);
        switch (answer)
        {
            case PollResult.Changed changed when watch.Dialect!.Parse(primary.Resource, changed.Body) is ParseResult.Parsed parsed:
                watch.Listed = parsed.Snapshot.Components;
                break;
            case PollResult.Throttled throttled:
                round.IsThrottled = true;
                round.Fail(PollFailure.Throttled, throttled.Detail);
                round.End();
                break;
            case PollResult.Failed failed:
                round.Fail(failed.Reason, failed.Detail);
                round.End();
                break;
        }
    }

    /// <summary>
    /// A mistyped part would be silent for ever, so it is said once in a run. Only of pages that list what is well too: the
    /// others list a part when it is ill.
    /// </summary>
    private void LookForParts(IEnumerable<KnownComponent> components)
    {
        if (_hasLookedForParts || page.Components.IsEverything) return;
        var all = components.ToList();
        if (!all.Exists(component => component.Status == ComponentStatus.Operational)) return;
        _hasLookedForParts = true;
        if (page.Components.Unmatched([.. all.Select(component => (component.Name, component.Group))]) is { Count: > 0 } unmatched)
            Log.Unmatched(logger, Key, string.Join(", ", unmatched));
    }
}
