using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// Counts what a page's server answered. Ticks of one page never overlap, so there is one writer; others may look at any
/// time. Counting allocates nothing: the record is made when somebody asks.
/// </summary>
internal sealed class PollTally
{
    private readonly long[] _failed = new long[(int)Enum.GetValues<PollFailure>().Max() + 1];
    private long _unchanged;
    private long _changed;
    private long _received;
    private long _saved;

    /// <summary>The counts as they stand.</summary>
    public PollCounts Counts => new()
    {
        Unchanged = Volatile.Read(ref _unchanged),
        Changed = Volatile.Read(ref _changed),
        Throttled = Volatile.Read(ref _failed[(int)PollFailure.Throttled]),
        Failed = Enum.GetValues<PollFailure>()
            .Where(reason => reason != PollFailure.Throttled && Volatile.Read(ref _failed[(int)reason]) > 0)
            .ToDictionary(reason => reason, reason => Volatile.Read(ref _failed[(int)reason])),
        BytesReceived = Volatile.Read(ref _received),
        BytesSaved = Volatile.Read(ref _saved),
    };

    /// <summary>Bytes of an answer, whatever becomes of it.</summary>
    public void Receive(long bytes) => Add(ref _received, bytes);

    /// <summary>An unchanged resource; without a body it was spared one of the last one's size.</summary>
    public void Unchanged(PollResult.Unchanged answer)
    {
        Add(ref _unchanged, 1);
        if (answer.Received == 0) Add(ref _saved, answer.Validators.BodySize);
    }

    /// <summary>A body that could be read.</summary>
    public void Changed() => Add(ref _changed, 1);

    /// <summary>No answer, or none that could be used.</summary>
    public void Failed(PollFailure reason) => Add(ref _failed[(int)reason], 1);

    private static void Add(ref long count, long more) => Volatile.Write(ref count, count + more);
}
