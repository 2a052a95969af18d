namespace StatusMonitor.Polling;

/// <summary>
/// What one host is asked of us at most: so many ticks at a time and so many requests a second. Requests a tick
/// made beyond its first are charged afterwards. Not thread-safe: the scheduler's lock guards it.
/// </summary>
internal sealed class HostBudget(DateTimeOffset now)
{
    /// <summary>Ticks at a time; requests of one tick follow one another.</summary>
    public const int AtATime = 2;

    /// <summary>Requests a second, and the most that can be saved up.</summary>
    public const double PerSecond = 10;

    private double _saved = PerSecond;
    private DateTimeOffset _countedAt = now;

    /// <summary>Ticks that wait for one under way to end.</summary>
    public Queue<ScheduledTick> Waiting { get; } = new();

    public int UnderWay { get; private set; }

    public bool IsBusy => UnderWay >= AtATime;

    /// <summary>Takes one request's worth, or says when there will be one.</summary>
    public bool TryTake(DateTimeOffset now, out DateTimeOffset freeAt)
    {
        Count(now);
        freeAt = now + TimeSpan.FromSeconds(Math.Max(0, 1 - _saved) / PerSecond);
        if (_saved < 1) return false;
        _saved--;
        UnderWay++;
        return true;
    }

    public void Return(int requests)
    {
        UnderWay--;
        _saved -= Math.Max(0, requests - 1);
    }

    private void Count(DateTimeOffset now)
    {
        var seconds = (now - _countedAt).TotalSeconds;
        if (seconds <= 0) return;
        _saved = Math.Min(PerSecond, _saved + seconds * PerSecond);
        _countedAt = now;
    }
}
