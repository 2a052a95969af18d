using StatusMonitor.Dialects;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

internal sealed partial class Watcher
{
    /// <summary>So many failures in a row of the kind that a changed platform causes.</summary>
    private const int Doubts = 3;

    private static readonly TimeSpan DetectAgainAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DetectAtLeastEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan LookForBetterEvery = TimeSpan.FromDays(1);

    /// <summary>
    /// True while no dialect is known, and when the page was not readable for a while in the one that was: then its
    /// maker may have changed. What was found for want of a better one may have been all that answered on that day.
    /// </summary>
    private bool IsDetectionDue(Watch watch, DateTimeOffset now)
    {
        if (page.Dialect is not null) return false;
        if (watch.Dialect is null || watch.WantsDetection) return true;
        var state = watch.State;
        if (watch.Dialect.IsLastResort && !(now - state.DetectedAt < LookForBetterEvery)) return true;
        return state.Failures >= Doubts && IsDoubtful(state.Failure) && now - state.FailingSince >= DetectAgainAfter
            && (!(now - state.DetectedAt < DetectAtLeastEvery) || IsDoubtNew(state));
    }

    /// <summary>The last search led to what was read since; one that was in vain is not made again within the hour.</summary>
    private static bool IsDoubtNew(PageState state) => state.FirstReadAt >= state.DetectedAt;

    private static bool IsDoubtful(PollFailure? failure) => failure is PollFailure.Html or PollFailure.Malformed or PollFailure.NotFound
        or PollFailure.Empty or PollFailure.Refused or PollFailure.ForeignPage or PollFailure.BadRedirect;

    /// <summary>
    /// Where the definition names the dialect, that holds whatever was found out before, and at the page's own address.
    /// Another one than the page was read in is another page, as if it had been found.
    /// </summary>
    private async ValueTask HeedDefinitionAsync(Watch watch, string name, Round round, CancellationToken cancellationToken)
    {
        var state = watch.State;
        if ((state.Dialect == name && state.Address is null) || detector.Find(name) is not { } dialect) return;
        // A search that was in vain need not be waited for any longer; a server that asked for less, still.
        if (state.Failure != PollFailure.Throttled) watch.State = state with { NotBefore = null };
        if (watch.Dialect is { } former && former != dialect)
        {
            await ChangeDialectAsync(watch, former, dialect, null, round, cancellationToken);
            return;
        }

        watch.State = watch.State with { Dialect = name, Address = null };
        watch.Speak(dialect);
    }

    private async ValueTask DetectAsync(Watch watch, Round round, CancellationToken cancellationToken)
    {
        using var span = Traces.Begin("detect");
        watch.WantsDetection = false;
        var found = await detector.DetectAsync(page.Url, page.LikelyDialect, cancellationToken);
        round.Requests += found.Attempts.Count;
        watch.State = watch.State with { DetectedAt = round.Now };
        if (found.Dialect is not null && IsTooVague(watch, found, round.Now)) return;
        if (found.Dialect is not null) await TakeDialectAsync(watch, found, round, cancellationToken);
        else if (watch.Dialect is null) Despair(watch, found, round);
    }

    /// <summary>
    /// While a page's maker has an outage of its own, a look-alike or an old feed may still answer: such does not take the
    /// place of what was read before until that has been gone for an hour. What is certain does at once, and what is
    /// better than a last resort.
    /// </summary>
    private static bool IsTooVague(Watch watch, Detection found, DateTimeOffset now)
    {
        if (watch.Dialect is not { } former || found.Sureness == Recognition.Certain) return false;
        if (former == found.Dialect) return watch.State.FailingSince is null;
        return !(former.IsLastResort && !found.Dialect!.IsLastResort) && !(now - watch.State.FailingSince >= DetectAtLeastEvery);
    }

    /// <summary>
    /// Nobody is asked twenty questions every half minute: where all were answered in vain, the search comes back after
    /// five minutes, and less often later.
    /// </summary>
    private static void Despair(Watch watch, Detection found, Round round)
    {
        round.Fail(found.Failure, found.Detail);
        if (found.Wait is { } wish) round.ComeBackAfter(wish);
        if (!found.IsExhausted) return;
        var pause = DetectAgainAfter * Math.Pow(2, Math.Min(watch.State.Undetected, 4));
        watch.State = watch.State with { Undetected = watch.State.Undetected + 1 };
        if (pause > DetectAtLeastEvery) pause = DetectAtLeastEvery;
        if (!(found.Wait > pause)) round.ComeBackAfter(pause);
    }

    private async ValueTask TakeDialectAsync(Watch watch, Detection found, Round round, CancellationToken cancellationToken)
    {
        var state = watch.State;
        var address = found.Address == page.Url ? null : found.Address;
        if (watch.Dialect == found.Dialect && state.Address == address) return;
        Log.Detected(logger, Key, found.Dialect!.Name, found.Address);
        if (watch.Dialect is { } former)
        {
            await ChangeDialectAsync(watch, former, found.Dialect, address, round, cancellationToken);
            return;
        }

        watch.State = state with { Dialect = found.Dialect.Name, Address = address };
        watch.Speak(found.Dialect);
    }

    /// <summary>Another maker: other ids for the same incidents, so a new identity, under which nothing told is told again.</summary>
    private async ValueTask ChangeDialectAsync(
        Watch watch, IDialect former, IDialect dialect, Uri? address, Round round, CancellationToken cancellationToken)
    {
        var move = former == dialect
            ? new EventMove("host", (watch.State.Address ?? page.Url).Host, (address ?? page.Url).Host)
            : new EventMove("dialect", former.Name, dialect.Name);
        // Another document on the same host is nothing to tell of, and a redirect to another one was told when it came.
        var isTold = move.From == move.To || (former == dialect && move.To == watch.State.MovedTo);
        IReadOnlyList<StatusEvent> news = isTold ? [] : [PageEvents.Moved(watch.EventPage, move, round.Now)];
        var state = watch.State with
        {
            Dialect = dialect.Name,
            Address = address,
            Former = watch.LastRead,
            Identity = null,
            FirstReadAt = null,
            Resources = new Dictionary<string, ResourceState>(),
            IsStampTrusted = true,
            Condition = PageCondition.Unknown,
            ComponentCondition = PageCondition.Unknown,
        };
        watch.Forget();
        watch.State = state;
        watch.Speak(dialect);
        await StoreAsync(watch, state, news, round.Now, cancellationToken);
    }
}
