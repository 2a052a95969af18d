namespace StatusMonitor.Simulator.Server;

/// <summary>What the server was asked, in order, and counts of it. Thread-safe.</summary>
public sealed class RequestLog
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _total;
    private long _notModified;

    internal RequestLog(bool isRecording) => IsRecording = isRecording;

    /// <summary>Whether requests are kept. Off, only the counts go on.</summary>
    public bool IsRecording { get; }

    /// <summary>How many requests there have been.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>How many of them were answered with 304.</summary>
    public long NotModified => Interlocked.Read(ref _notModified);

    /// <summary>The requests kept so far, oldest first: a copy.</summary>
    /// <returns>The requests.</returns>
    public IReadOnlyList<RecordedRequest> Snapshot()
    {
        lock (_gate)
            return [.. _requests];
    }

    /// <summary>Forgets the requests kept; the counts stay.</summary>
    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }

    /// <summary>Waits until so many of the requests kept fit. A request is kept before its answer begins.</summary>
    /// <param name="count">How many.</param>
    /// <param name="fits">Which; default all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The fitting requests, oldest first.</returns>
    public async Task<IReadOnlyList<RecordedRequest>> WaitAsync(
        int count, Func<RecordedRequest, bool>? fits = null, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task added;
            lock (_gate)
            {
                var fitting = _requests.Where(r => fits is null || fits(r)).ToList();
                if (fitting.Count >= count)
                    return fitting;
                added = _added.Task;
            }

            await added.WaitAsync(cancellationToken);
        }
    }

    internal void Count(int status)
    {
        Interlocked.Increment(ref _total);
        if (status == 304)
            Interlocked.Increment(ref _notModified);
    }

    internal void Add(RecordedRequest request)
    {
        TaskCompletionSource added;
        lock (_gate)
        {
            _requests.Add(request);
            added = _added;
            _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        added.SetResult();
    }
}
