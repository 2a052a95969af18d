namespace StatusMonitor.Handlers.Options;

/// <summary>The option <c>timeout</c> of handlers that talk to a receiver over a network. Pure.</summary>
internal static class DeliveryTimeout
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>What holds where nothing is set.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(20);

    public static IEnumerable<OptionMistake> Mistakes(TimeSpan? timeout)
    {
        if (timeout <= TimeSpan.Zero || timeout > Longest)
            yield return new OptionMistake("timeout", "must be more than 0s and at most 5m");
    }
}
