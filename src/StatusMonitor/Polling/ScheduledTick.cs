namespace StatusMonitor.Polling;

/// <summary>A tick in the scheduler's heap.</summary>
internal sealed class ScheduledTick(ITick tick, HostBudget? budget)
{
    public ITick Tick => tick;

    /// <summary>Null for pages on loopback addresses.</summary>
    public HostBudget? Budget => budget;

    /// <summary>Ticks that threw, in a row; only storage and bugs throw.</summary>
    public int Thrown { get; set; }

    /// <summary>The last message thrown, so that the same is logged once.</summary>
    public string? Message { get; set; }
}
