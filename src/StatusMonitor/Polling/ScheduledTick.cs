namespace StatusMonitor.Polling;

/// <summary>A tick in the scheduler's heap; queued to the thread pool as it is.</summary>
internal sealed class ScheduledTick(ITick tick, HostBudget? budget, Func<ScheduledTick, Task> run) : IThreadPoolWorkItem
{
    public ITick Tick => tick;

    /// <summary>Null for pages on loopback addresses.</summary>
    public HostBudget? Budget => budget;

    /// <summary>True from its start until its end.</summary>
    public bool IsRunning { get; set; }

    /// <summary>True once it is not to be driven any more.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Completes when it is removed and does not run any longer.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once it has run to an end.</summary>
    public bool HasRun { get; set; }

    /// <summary>Ticks that threw, in a row; only storage and bugs throw.</summary>
    public int Thrown { get; set; }

    /// <summary>The last message thrown, so that the same is logged once.</summary>
    public string? Message { get; set; }

    public void Execute() => _ = run(this);
}
