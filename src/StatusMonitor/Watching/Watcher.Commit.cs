using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

internal sealed partial class Watcher
{
    /// <summary>
    /// Diffs an accepted reading and stores what it brought: news, what is known, and the validators that stand for
    /// it, in one transaction. In memory nothing changes before that has succeeded.
    /// </summary>
    private async ValueTask CommitAsync(
        Watch watch, ResourceCell cell, ResourceState resource, PageState state, PageSnapshot snapshot, Round round,
        CancellationToken cancellationToken)
    {
        state = state with { Identity = snapshot.Identity, Name = snapshot.Name is { Length: > 0 } name ? name : state.Name, Url = snapshot.Url ?? state.Url };
        var known = await log.ReadKnownAsync(page.Key, snapshot.Identity, [.. snapshot.Listed.Select(incident => incident.Id)], cancellationToken);
        var context = await ContextAsync(watch, cell, state, round, cancellationToken);
        var result = Diff(known, snapshot, context);
        if (snapshot.HasComponents) LookForParts((result.Components ?? known.Components).Values);
        var (events, incidents) = await AskForMissingAsync(watch, result, snapshot.Identity, context, round, cancellationToken);
        var hasNews = events.Count + incidents.Count > 0 || result.Components is not null;
        state = Summarised(watch, cell, state, snapshot, known, incidents, round.Now);
        if (watch.IsPrimary(cell)) state = JudgeIdleStamp(watch, cell, state, snapshot, hasNews, round.Now);
        var commit = new PageCommit
        {
            State = state,
            Events = events,
            Identity = snapshot.Identity,
            Incidents = incidents,
            Components = result.Components,
        };
        await KeepAsync(watch, cell, Listed(resource, snapshot, result), commit, hasNews || !resource.IsBaselined, round, cancellationToken);
        watch.Find(incidents.Where(incident => !incident.IsOpen).Select(incident => incident.Id));
    }

    private static DiffResult Diff(KnownPage known, PageSnapshot snapshot, DiffContext context)
    {
        using var span = Traces.Begin("diff");
        return Differ.Diff(known, snapshot, context);
    }

    private static ResourceState Listed(ResourceState resource, PageSnapshot snapshot, DiffResult result) => resource with
    {
        IsAbsent = false,
        IsBaselined = true,
        HasMisses = result.HasMisses,
        Floor = snapshot.Listed.Min(incident => incident.CreatedAt),
        Listed = snapshot.Listed.Count,
    };

    /// <summary>A reading without news need not reach the disk at once: read again after a crash, it has none either.</summary>
    private async ValueTask KeepAsync(
        Watch watch, ResourceCell cell, ResourceState resource, PageCommit commit, bool isNews, Round round, CancellationToken cancellationToken)
    {
        var former = cell.State;
        cell.State = resource;
        if (!isNews && round.Now - watch.StoredAt < options.StoreEvery)
        {
            watch.State = commit.State;
            return;
        }

        try
        {
            commit = commit with { State = watch.Folded(commit.State) };
            using (Traces.Begin("append")?.SetTag("statusmon.events", commit.Events.Count))
                await log.AppendAsync(commit, cancellationToken);
            (watch.State, watch.StoredAt) = (commit.State, round.Now);
            metrics?.Seen(commit.Events, commit.State.FirstReadAt);
        }
        catch
        {
            cell.State = former;
            throw;
        }
    }

    private async ValueTask<DiffContext> ContextAsync(
        Watch watch, ResourceCell cell, PageState state, Round round, CancellationToken cancellationToken)
    {
        var isBaselined = cell.State.IsBaselined;
        return new DiffContext
        {
            Page = watch.EventPage with { Name = page.Name ?? state.Name ?? Key, Url = state.Url ?? page.Url.ToString() },
            Now = round.Now,
            IsBaselined = isBaselined,
            Since = state.Former is null ? options.Since : Since.Active,
            FirstReadAt = state.FirstReadAt,
            ReadAt = cell.ReadAt,
            Floor = cell.State.Floor,
            ListedBefore = cell.State.Listed,
            IsAway = isBaselined && watch.ReadAt is { } readAt && round.Now - readAt > AwayAfter,
            Listed = watch.Listed ?? [],
            HasReadAll = watch.IsReadBesides(cell),
            Carried = !isBaselined && state.Former is { } former ? await OpenUnderAsync(former, cancellationToken) : [],
        };
    }

    private TimeSpan AwayAfter => Interval * 2 > TimeSpan.FromMinutes(2) ? Interval * 2 : TimeSpan.FromMinutes(2);

    private async ValueTask<IReadOnlyList<KnownIncident>> OpenUnderAsync(PageIdentity identity, CancellationToken cancellationToken)
    {
        var known = await log.ReadKnownAsync(page.Key, identity, [], cancellationToken);
        return [.. known.Incidents.Values.Where(incident => incident.IsOpen)];
    }

    /// <summary>Open incidents missing long enough are asked for at their own address; only its 404 makes them vanished.</summary>
    private async ValueTask<(List<StatusEvent> Events, List<KnownIncident> Incidents)> AskForMissingAsync(
        Watch watch, DiffResult result, PageIdentity identity, DiffContext context, Round round, CancellationToken cancellationToken)
    {
        List<StatusEvent> events = [.. result.Events];
        List<KnownIncident> incidents = [.. result.Incidents];
        foreach (var missing in result.Missing)
        {
            incidents.RemoveAll(incident => incident.Id == missing.Id);
            if (!await IsGoneAsync(watch, missing, round, cancellationToken))
            {
                incidents.Add(missing with { Misses = 0, MissedAt = round.Now });
                continue;
            }

            var (news, known) = Absence.Vanish(missing, identity, context);
            events.Add(news);
            if (Handover.EndOf(missing, identity, context) is { } end) events.Add(end);
            incidents.Add(known);
        }

        return (events, incidents);
    }

    private async ValueTask<bool> IsGoneAsync(Watch watch, KnownIncident missing, Round round, CancellationToken cancellationToken)
    {
        if (watch.Dialect!.IncidentAddress(watch.State.Address ?? page.Url, missing.Id) is not { } address) return true;
        round.Requests++;
        var answer = await fetcher.FetchAsync(page.Url, address, null, cancellationToken);
        Count(answer);
        return answer is PollResult.Failed { Reason: PollFailure.NotFound };
    }

    private void Count(PollResult answer)
    {
        _tally.Receive(answer.Received);
        if (answer is PollResult.Failed failed) _tally.Failed(failed.Reason);
        else if (answer is PollResult.Throttled) _tally.Failed(PollFailure.Throttled);
        else _tally.Changed();
    }

    private static PageState Summarised(
        Watch watch, ResourceCell cell, PageState state, PageSnapshot snapshot, KnownPage known, List<KnownIncident> changed, DateTimeOffset now)
    {
        var all = known.Incidents.ToDictionary();
        foreach (var incident in changed) all[incident.Id] = incident;
        var open = all.Values.Where(incident => incident.IsOpen).ToList();
        var openIncidents = open.Count(incident => incident.Type == IncidentType.Incident);
        var components = snapshot.HasComponents ? Conditions.OfComponents(snapshot.Components, known.Components.Values)
            : SpeaksForPageWithoutComponents(watch, cell, snapshot, known) ? Conditions.WithoutComponents(all.Values, snapshot.TellsState)
            : state.ComponentCondition;
        if (snapshot.Incidents == ListCoverage.Open) WantDetails(watch, snapshot, open, now);
        return state with
        {
            ComponentCondition = components,
            Condition = Conditions.Of(components, open),
            OpenIncidents = openIncidents,
            ActiveMaintenances = open.Count(incident => incident.Type == IncidentType.Maintenance && incident.Status != IncidentStatus.Scheduled),
            LastOpenAt = openIncidents > 0 ? now : state.LastOpenAt,
            LastEndedAt = Latest(state.LastEndedAt, all.Values),
        };
    }

    /// <summary>
    /// A page without components is well when nothing is open on it. That can be said once all its documents were read and
    /// none of them named a component, by one that lists incidents; or by the primary, which need not.
    /// </summary>
    private static bool SpeaksForPageWithoutComponents(Watch watch, ResourceCell cell, PageSnapshot snapshot, KnownPage known) =>
        known.Components.Count == 0 && (snapshot.Incidents != ListCoverage.None || watch.IsPrimary(cell)) && watch.IsReadBesides(cell);

    private static void WantDetails(Watch watch, PageSnapshot snapshot, List<KnownIncident> open, DateTimeOffset now)
    {
        var listed = snapshot.Listed.Select(incident => incident.Id).ToHashSet();
        var missing = open.Where(incident => incident.Status != IncidentStatus.Scheduled && !listed.Contains(incident.Id));
        watch.WantDetailsFor(snapshot.UpdatedAt, missing.Select(incident => incident.Id), now);
    }

    private static DateTimeOffset? Latest(DateTimeOffset? latest, IEnumerable<KnownIncident> incidents)
    {
        foreach (var incident in incidents)
            if (incident.Type == IncidentType.Incident && !incident.IsOpen && incident.ResolvedAt is { } end && (latest is null || end > latest)) latest = end;
        return latest;
    }

    /// <summary>A stamp that moves on every reading, by as much as the clock and without any news, is the time of rendering.</summary>
    private static PageState JudgeIdleStamp(Watch watch, ResourceCell cell, PageState state, PageSnapshot snapshot, bool hasNews, DateTimeOffset now)
    {
        var isIdle = !hasNews && StampTrust.KeepsTime(snapshot.UpdatedAt - cell.State.Stamp, now - cell.ReadAt);
        watch.IdleStampMoves = isIdle ? watch.IdleStampMoves + 1 : 0;
        return watch.IdleStampMoves >= StampTrust.IdleMoves ? state with { IsStampTrusted = false } : state;
    }
}
