namespace StatusMonitor.Simulator.Scripts;

/// <summary>A clock that stands at moments of the past while they are told, and then goes with another one. Thread-safe.</summary>
/// <param name="present">The clock it goes with in the end.</param>
public sealed class StoryClock(TimeProvider present) : TimeProvider
{
    private DateTimeOffset? _moment;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => present.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => present.TimestampFrequency;

    /// <summary>Stands at a moment.</summary>
    public void StandAt(DateTimeOffset moment)
    {
        lock (present) _moment = moment;
    }

    /// <summary>Goes with the present from now on.</summary>
    public void Go()
    {
        lock (present) _moment = null;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (present) return _moment ?? present.GetUtcNow();
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => present.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        present.CreateTimer(callback, state, dueTime, period);
}
