using StatusMonitor.Handlers;

namespace StatusMonitor.Delivery;

/// <summary>A bucket of calls that fills evenly. It only tells how long to wait; nothing is dropped. Not thread-safe.</summary>
internal sealed class RateGate(RateLimit limit, DateTimeOffset now)
{
    private readonly TimeSpan _perCall = limit.Per / limit.Calls;
    private DateTimeOffset _emptyAt = now - limit.Per;

    /// <summary>How long until the next call may be made; nothing when now.</summary>
    public TimeSpan WaitAt(DateTimeOffset instant)
    {
        // A clock set back must not make the wait longer than that for one call.
        if (_emptyAt > instant) _emptyAt = instant;
        var free = _emptyAt + _perCall - instant;
        return free > TimeSpan.Zero ? free : TimeSpan.Zero;
    }

    /// <summary>A call is made.</summary>
    public void Take(DateTimeOffset instant)
    {
        // A bucket is never fuller than full, however long nothing was sent.
        var full = instant - limit.Per;
        _emptyAt = (_emptyAt > full ? _emptyAt : full) + _perCall;
    }
}
