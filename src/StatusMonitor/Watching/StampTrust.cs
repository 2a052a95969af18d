using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// Whether a page's stamp is a version: on Statuspage itself it moves with every change and never lies behind what
/// the page lists. On look-alikes it stands still, or is the time of rendering. Pure.
/// </summary>
internal static class StampTrust
{
    private static readonly TimeSpan Behind = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Wobble = TimeSpan.FromSeconds(5);

    /// <summary>So many readings in a row with nothing new but the stamp, and it is the time of rendering.</summary>
    public const int IdleMoves = 5;

    public static bool Judge(PageState state, PageSnapshot snapshot) =>
        state.IsStampTrusted && snapshot.IsStampTrusted && !IsFrozen(snapshot);

    /// <summary>True when the stamp moved by as much as our clock did between two readings.</summary>
    public static bool KeepsTime(TimeSpan? stampMoved, TimeSpan? timePassed) =>
        stampMoved > TimeSpan.Zero && timePassed is { } passed && (stampMoved.Value - passed).Duration() <= Wobble;

    private static bool IsFrozen(PageSnapshot snapshot)
    {
        if (snapshot.UpdatedAt is not { } stamp) return true;
        foreach (var incident in snapshot.Listed)
            if (incident.UpdatedAt > stamp + Behind) return true;
        return false;
    }
}
