using System.Runtime.CompilerServices;
using StatusMonitor.Dialects;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

internal sealed partial class Watcher
{
    /// <summary>Asks for one resource and takes in the answer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ReadAsync(Watch watch, ResourceCell cell, Round round, CancellationToken cancellationToken)
    {
        var isWhole = ReadingPlan.IsWholeDue(cell, watch, options, round.Now);
        using var span = Traces.Begin("poll");
        var result = await fetcher.FetchAsync(page.Url, cell.Address, isWhole ? null : cell.State.Validators, cancellationToken);
        span?.SetTag("statusmon.resource", cell.Resource.Name).SetTag("statusmon.outcome", result.GetType().Name.ToLowerInvariant());
        round.Requests++;
        _tally.Receive(result.Received);
        round.Hear(result.Wait);
        round.MovedTo ??= result.MovedTo;
        switch (result)
        {
            case PollResult.Unchanged unchanged: TakeUnchanged(watch, cell, unchanged, round); break;
            case PollResult.Changed changed: await TakeChangedAsync(watch, cell, changed, isWhole, round, cancellationToken); break;
            case PollResult.Throttled throttled:
                round.IsThrottled = true;
                Fail(cell, PollFailure.Throttled, throttled.Detail, round);
                break;
            case PollResult.Failed { Reason: PollFailure.NotFound } when cell.Resource.IsOptional: TakeAbsent(cell, round); break;
            case PollResult.Failed failed: Fail(cell, failed.Reason, failed.Detail, round); break;
        }
    }

    private void TakeUnchanged(Watch watch, ResourceCell cell, PollResult.Unchanged unchanged, Round round)
    {
        _tally.Unchanged(unchanged);
        if (unchanged.Validators != cell.State.Validators) cell.State = cell.State with { Validators = unchanged.Validators };
        if (watch.IsPrimary(cell)) watch.IdleStampMoves = 0;
        Succeed(cell, round);
    }

    private void TakeAbsent(ResourceCell cell, Round round)
    {
        _tally.Failed(PollFailure.NotFound);
        cell.State = new ResourceState { IsAbsent = true };
        cell.ReadWholeAt = round.Now;
        cell.IsReadThisRun = true;
        cell.ReadAt = round.Now;
    }

    private async ValueTask TakeChangedAsync(
        Watch watch, ResourceCell cell, PollResult.Changed changed, bool isWhole, Round round, CancellationToken cancellationToken)
    {
        switch (Parse(watch.Dialect!, cell.Resource, changed))
        {
            case ParseResult.Failed failed:
                // Whatever made this answer bad, the next one is to be read whole.
                cell.ReadWholeAt = null;
                Fail(cell, failed.Reason, failed.Detail, round);
                break;
            case ParseResult.Parsed parsed:
                var validators = changed.Validators with { ReaderVersion = watch.Dialect!.Version };
                if (await AcceptAsync(watch, cell, parsed.Snapshot, validators, round, cancellationToken) && isWhole) cell.ReadWholeAt = round.Now;
                break;
        }
    }

    private static ParseResult Parse(IDialect dialect, PageResource resource, PollResult.Changed changed)
    {
        using var span = Traces.Begin("parse");
        return dialect.Parse(resource, changed.Body);
    }

    private async ValueTask<bool> AcceptAsync(
        Watch watch, ResourceCell cell, PageSnapshot snapshot, Validators validators, Round round, CancellationToken cancellationToken)
    {
        if (snapshot.Identity.Value.Length == 0)
        {
            // Nobody's yet: the primary failed, which says whose it is.
            if (watch.State.Identity is not { } own) return false;
            snapshot = snapshot with { Identity = own };
        }

        var (identity, state) = Acceptance.JudgeIdentity(watch.State, snapshot, round.Now);
        if (identity == Acceptance.Verdict.Moved)
        {
            _tally.Changed();
            await MoveAsync(watch, snapshot, round, cancellationToken);
        }

        if (identity != Acceptance.Verdict.Accepted)
        {
            if (identity == Acceptance.Verdict.Foreign) await RefuseForeignAsync(watch, cell, state, round, cancellationToken);
            return false;
        }

        var isTrusted = StampTrust.Judge(state, snapshot);
        var (stamp, resource) = Acceptance.JudgeStamp(cell.State, snapshot, isTrusted, round.Now);
        if (stamp == Acceptance.Verdict.Stale)
        {
            cell.State = resource;
            Fail(cell, PollFailure.StaleCopy, $"{cell.Resource.Name}: stamped {snapshot.UpdatedAt:u}, {resource.Stamp:u} was read before", round);
            return false;
        }

        _tally.Changed();
        await CommitAsync(watch, cell, resource with { Validators = validators }, state with { IsStampTrusted = isTrusted }, snapshot, round, cancellationToken);
        Succeed(cell, round);
        return true;
    }

    private async ValueTask RefuseForeignAsync(
        Watch watch, ResourceCell cell, PageState state, Round round, CancellationToken cancellationToken)
    {
        var (foreign, own) = (state.Foreign?.Value ?? "", state.Identity?.Value ?? "");
        if (state.ForeignSeen == 1) Log.Foreign(logger, Key, foreign, own);
        cell.ReadWholeAt = null;
        Fail(cell, PollFailure.ForeignPage, $"{cell.Resource.Name}: page id {foreign}, expected {own}", round);
        await StoreAsync(watch, state, [], round.Now, cancellationToken);
    }

    private async ValueTask MoveAsync(Watch watch, PageSnapshot snapshot, Round round, CancellationToken cancellationToken)
    {
        var move = new EventMove("identity", watch.State.Identity?.Value ?? "", snapshot.Identity.Value);
        var news = PageEvents.Moved(watch.EventPage, move, round.Now);
        var state = watch.State with
        {
            Former = watch.LastRead,
            Identity = snapshot.Identity,
            FirstReadAt = null,
            IsStampTrusted = true,
            Condition = PageCondition.Unknown,
            ComponentCondition = PageCondition.Unknown,
        };
        watch.Forget();
        watch.WantsDetection = page.Dialect is null;
        await StoreAsync(watch, state, [news], round.Now, cancellationToken);
        round.StartsAnew = true;
        round.End();
    }

    private static void Succeed(ResourceCell cell, Round round)
    {
        cell.ReadAt = round.Now;
        cell.IsReadThisRun = true;
        if (cell.State.FailingSince is not null) cell.State = cell.State with { FailingSince = null, Failure = null };
    }

    private void Fail(ResourceCell cell, PollFailure failure, string detail, Round round)
    {
        _tally.Failed(failure);
        round.Fail(failure, detail);
        if (cell.State.FailingSince is null || cell.State.Failure != failure)
            cell.State = cell.State with { FailingSince = cell.State.FailingSince ?? round.Now, Failure = failure };
    }
}
