using System.Text.Json;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

internal sealed partial class Watcher
{
    /// <summary>Draws the balance of a tick: whether the page can be read, what to say of that, and when to come back.</summary>
    private async ValueTask<Tick> SettleAsync(Watch watch, Round round, CancellationToken cancellationToken)
    {
        watch.EndPatience(round.Now);
        await NoteRedirectAsync(watch, round, cancellationToken);
        if (round.StartsAnew) return new Tick(round.Now, round.Requests);
        var isWaiting = round.Requests == 0;
        if (round.Failure is null && !isWaiting) await NoteSuccessAsync(watch, round, cancellationToken);
        else await NoteFailureAsync(watch, round, isWaiting, cancellationToken);
        Publish(watch, round);
        return new Tick(NextDue(watch, round), round.Requests);
    }

    private async ValueTask NoteRedirectAsync(Watch watch, Round round, CancellationToken cancellationToken)
    {
        if (round.MovedTo is not { } target || watch.State.MovedTo == target.Host) return;
        var news = PageEvents.Moved(watch.EventPage, new EventMove("host", page.Url.Host, target.Host), round.Now);
        await StoreAsync(watch, watch.State with { MovedTo = target.Host }, [news], round.Now, cancellationToken);
    }

    private async ValueTask NoteSuccessAsync(Watch watch, Round round, CancellationToken cancellationToken)
    {
        watch.ReadAt = round.Now;
        var state = watch.State;
        var isFirst = state.FirstReadAt is null;
        if (!isFirst && state.FailingSince is null && state.NotBefore is null) return;
        var recovered = state with { FailingSince = null, Failure = null, FailureDetail = null, Failures = 0, IsUnreadable = false, NotBefore = null, FirstReadAt = state.FirstReadAt ?? round.Now };
        if (state.FailingSince is not null) Log.Recovered(logger, Key);
        await StoreAsync(watch, recovered, state.IsUnreadable ? [PageEvents.Readable(watch.EventPage, state, round.Now)] : [], round.Now, cancellationToken);
    }

    private async ValueTask NoteFailureAsync(Watch watch, Round round, bool isWaiting, CancellationToken cancellationToken)
    {
        var before = watch.State;
        var failing = isWaiting ? before : before with
        {
            Failures = before.Failures + 1,
            FailingSince = before.FailingSince ?? round.Now,
            Failure = round.Failure,
            FailureDetail = round.Detail,
            NotBefore = round.IsThrottled && round.Wait is { } wait ? round.Now + wait : null,
        };
        if (failing.FailingSince is not { } since) return;
        var isNewlyBlind = !failing.IsUnreadable && round.Now - since >= options.BlindAfter;
        var hasChanged = before.FailingSince is null || before.Failure != failing.Failure;
        if (hasChanged) Log.Failing(logger, Key, JsonNamingPolicy.SnakeCaseLower.ConvertName($"{failing.Failure}"), failing.FailureDetail);
        if (isNewlyBlind) failing = failing with { IsUnreadable = true };
        if (!hasChanged && !isNewlyBlind && failing.NotBefore == before.NotBefore)
        {
            watch.State = failing;
            return;
        }

        await StoreAsync(watch, failing, isNewlyBlind ? [PageEvents.Unreadable(watch.EventPage, failing, round.Now)] : [], round.Now, cancellationToken);
    }

    private void Publish(Watch watch, Round round)
    {
        // Where nothing was asked, nothing can have changed.
        var (state, isAsked) = (watch.State, round.Requests > 0);
        if (Status is not null && !isAsked) return;
        var (_, name, url) = watch.EventPage;
        Status = new PageStatus
        {
            Key = page.Key,
            Name = name,
            Url = url,
            Condition = state.Failure is null ? state.Condition : PageCondition.Unknown,
            LastCondition = state.Condition,
            OpenIncidents = state.OpenIncidents,
            ActiveMaintenances = state.ActiveMaintenances,
            LastEndedAt = state.LastEndedAt,
            ReadAt = watch.ReadAt,
            TriedAt = isAsked ? round.Now : null,
            Failure = state.Failure,
            FailureDetail = state.FailureDetail,
            FailingSince = state.FailingSince,
        };
        OnStatus?.Invoke(Status);
    }

    private DateTimeOffset NextDue(Watch watch, Round round)
    {
        var (state, now) = (watch.State, round.Now);
        if (state.FailingSince is { } since && state.Failure is not null) return NextTry(state, since, round);
        var isHot = watch.WantsAnyDetails || state.OpenIncidents > 0 || now - state.LastOpenAt < Cadence.CoolAfter;
        var pause = Cadence.Between(Interval, isHot);
        if (round.Wait > pause && !page.Url.IsLoopback) pause = round.Wait.Value;
        return now + pause;
    }

    /// <summary>Back-off, or the server's wish; but awake in time to say that the page cannot be read.</summary>
    private DateTimeOffset NextTry(PageState state, DateTimeOffset since, Round round)
    {
        var now = round.Now;
        // An old copy or another page's is the network's mistake of a moment, not overload: no back-off.
        var pause = state.Failure is PollFailure.StaleCopy or PollFailure.ForeignPage
            ? Interval
            : Cadence.BackOff(Interval, Math.Max(state.Failures, 1), chance());
        var due = state.NotBefore is { } notBefore && notBefore > now ? notBefore : now + pause;
        var blind = since + options.BlindAfter;
        if (!state.IsUnreadable && blind > now && blind < due) due = blind;
        return due;
    }
}
