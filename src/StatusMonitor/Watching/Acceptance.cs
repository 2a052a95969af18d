using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// Whether a well-formed reading may be believed: it must be this page's, and not an older copy of it. Both rules
/// yield when the world has plainly changed: the same contradiction three times over an hour. Pure.
/// </summary>
internal static class Acceptance
{
    private static readonly TimeSpan Insistence = TimeSpan.FromHours(1);
    private const int Repetitions = 3;

    public enum Verdict
    {
        Accepted,
        Stale,
        Foreign,
        Moved,
    }

    public static (Verdict Verdict, PageState State) JudgeIdentity(PageState state, PageSnapshot snapshot, DateTimeOffset now)
    {
        if (state.Identity is not { } identity) return (Verdict.Accepted, state);
        if (identity == snapshot.Identity) return (Verdict.Accepted, WithoutForeign(state));
        var isSame = state.Foreign == snapshot.Identity;
        var foreign = state with
        {
            Foreign = snapshot.Identity,
            ForeignSeen = isSame ? state.ForeignSeen + 1 : 1,
            ForeignSince = isSame ? state.ForeignSince : now,
        };
        var insists = foreign.ForeignSeen >= Repetitions && now - foreign.ForeignSince >= Insistence;
        return insists ? (Verdict.Moved, foreign) : (Verdict.Foreign, foreign);
    }

    public static (Verdict Verdict, ResourceState State) JudgeStamp(
        ResourceState resource, PageSnapshot snapshot, bool isStampTrusted, DateTimeOffset now)
    {
        var isOlder = isStampTrusted && PageTime.IsBefore(snapshot.UpdatedAt, resource.Stamp);
        if (!isOlder) return (Verdict.Accepted, Accepted(resource, snapshot.UpdatedAt, isStampTrusted));
        var stale = resource with { StaleCopies = resource.StaleCopies + 1, StaleSince = resource.StaleSince ?? now };
        var insists = stale.StaleCopies >= Repetitions && now - stale.StaleSince >= Insistence;
        return insists ? (Verdict.Accepted, Accepted(resource, snapshot.UpdatedAt, isHighest: false)) : (Verdict.Stale, stale);
    }

    private static ResourceState Accepted(ResourceState resource, DateTimeOffset? stamp, bool isHighest) => resource with
    {
        Stamp = isHighest && resource.Stamp > stamp ? resource.Stamp : stamp,
        StaleCopies = 0,
        StaleSince = null,
    };

    private static PageState WithoutForeign(PageState state) => state.Foreign is null
        ? state
        : state with { Foreign = null, ForeignSeen = 0, ForeignSince = null };
}
