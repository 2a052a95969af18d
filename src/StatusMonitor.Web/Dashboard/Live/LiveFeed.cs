using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>
/// One look a second at log and readings for any number of open views; none while nobody looks. Every view gets the same
/// bytes. Thread-safe.
/// </summary>
internal sealed class LiveFeed(WebServices services)
{
    /// <summary>How often readings are looked at: that a page cannot be read is no event of the log at first.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private Pulse _latest = new([]);
    private Task<LiveSnapshot> _first = Task.FromException<LiveSnapshot>(new InvalidOperationException("Nobody has looked yet."));
    private int _listeners;
    private bool _isRunning;

    /// <summary>Begins to listen; <see cref="Leave"/> is called also when this throws.</summary>
    /// <returns>Where the stream is now, and what to send at first.</returns>
    public async ValueTask<(Pulse Latest, byte[] Greeting)> JoinAsync(CancellationToken cancellationToken)
    {
        Pulse latest;
        Task<LiveSnapshot> first;
        lock (_lock)
        {
            _listeners++;
            if (!_isRunning)
            {
                _isRunning = true;
                _latest = new Pulse([]);
                _first = LiveSnapshot.OfAsync(services, CancellationToken.None).AsTask();
                _ = RunAsync(_first);
            }

            (latest, first) = (_latest, _first);
        }

        // Looked at after the place was taken and what follows is compared: what happens in between is said twice rather than never.
        await first.WaitAsync(cancellationToken);
        return (latest, LiveFrames.Greeting(await LiveSnapshot.OfAsync(services, cancellationToken)));
    }

    /// <summary>Ends listening.</summary>
    public void Leave()
    {
        lock (_lock) _listeners--;
    }

    private async Task RunAsync(Task<LiveSnapshot> first)
    {
        var saidAt = services.Time.GetUtcNow();
        // One timer for all beats: one that falls while a frame is sent is not waited for anew.
        using var beats = new PeriodicTimer(Beat, services.Time);
        try
        {
            var seen = await first;
            while (await beats.WaitForNextTickAsync(CancellationToken.None))
            {
                if (IsAlone()) return;
                var (now, next) = (services.Time.GetUtcNow(), await LiveSnapshot.OfAsync(services, CancellationToken.None));
                var frame = LiveFrames.Between(seen, next);
                if (frame.Length == 0 && now - saidAt >= Silence) frame = LiveFrames.StillHere;
                seen = next;
                if (frame.Length == 0) continue;
                saidAt = now;
                Publish(frame);
            }
        }
        catch
        {
            // Views that still listen are let go, come again and begin anew.
            lock (_lock)
            {
                _isRunning = false;
                _latest.End();
            }

            throw;
        }
    }

    private bool IsAlone()
    {
        lock (_lock)
        {
            // Said within the lock, so that whoever joins next starts it again.
            _isRunning = _listeners > 0;
            return !_isRunning;
        }
    }

    private void Publish(byte[] frame)
    {
        var next = new Pulse(frame);
        lock (_lock)
        {
            _latest.Follow(next);
            _latest = next;
        }
    }
}
