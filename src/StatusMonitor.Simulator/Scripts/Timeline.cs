namespace StatusMonitor.Simulator.Scripts;

/// <summary>A script: what happens when. Not thread-safe while it is being written; running it changes nothing in it.</summary>
public sealed class Timeline
{
    private readonly List<TimelineStep> _steps = [];

    /// <summary>The steps in the order they happen; those of the same time in the order they were added.</summary>
    public IReadOnlyList<TimelineStep> Steps => [.. _steps.OrderBy(s => s.At)];

    /// <summary>When the last step happens.</summary>
    public TimeSpan Duration => _steps.Count == 0 ? TimeSpan.Zero : _steps.Max(s => s.At);

    /// <summary>Adds a step.</summary>
    /// <param name="at">When, counted from the start at normal speed.</param>
    /// <param name="act">What happens.</param>
    /// <returns>The same timeline.</returns>
    public Timeline At(TimeSpan at, Action act)
    {
        _steps.Add(new TimelineStep(at, act));
        return this;
    }

    /// <summary>Lets it happen. A step that is late is made up for, so that the whole does not drift.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="speed">How many times faster than written; 1 is normal.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>A task that ends after the last step.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not above zero.</exception>
    public async Task RunAsync(TimeProvider time, double speed = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        var start = time.GetTimestamp();
        foreach (var step in Steps)
        {
            var wait = (step.At / speed) - time.GetElapsedTime(start);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            step.Act();
        }
    }
}
