using StatusMonitor.Diffing;

namespace StatusMonitor.Watching;

/// <summary>How pages are watched.</summary>
internal sealed record WatchOptions
{
    /// <summary>Time between ticks of a page that names none.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What is announced when a page is first seen.</summary>
    public Since Since { get; init; }

    /// <summary>How long a page may be unreadable before that is an event.</summary>
    public TimeSpan BlindAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Details are read at least this often.</summary>
    public TimeSpan ReconcileEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Where the version stamp says nothing, what is not read each tick is read at least this often.</summary>
    public TimeSpan ReconcileUnstampedEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>While something is missing from a list, that list is read whole at least this often.</summary>
    public TimeSpan ConfirmMissesEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Everything is read without validators at least this often.</summary>
    public TimeSpan ReadWholeEvery { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A reading that brought no news is stored at most this often.</summary>
    public TimeSpan StoreEvery { get; init; } = TimeSpan.FromMinutes(5);
}
