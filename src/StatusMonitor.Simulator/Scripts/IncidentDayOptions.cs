namespace StatusMonitor.Simulator.Scripts;

/// <summary>How an <see cref="IncidentDay"/> goes.</summary>
public sealed class IncidentDayOptions
{
    /// <summary>The pause between two days at normal speed.</summary>
    internal static readonly TimeSpan Night = TimeSpan.FromSeconds(5);

    /// <summary>How many times faster than normal, where a day takes about a minute. Default 1.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether another day follows, with new incidents, until it is cancelled. Default false.</summary>
    public bool Repeat { get; init; }
}
