namespace StatusMonitor.Handlers.Http;

/// <summary>
/// The option <c>timeout</c> of handlers over HTTP. It is null where nothing is set: generated JSON readers set every
/// <c>init</c> property, so a default written at the property would be lost. Pure.
/// </summary>
internal static class DeliveryTimeout
{
    /// <summary>Of one whole exchange, where nothing else is set.</summary>
    public static TimeSpan Usual { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The mistake in a time-out that was set, if there is one.</summary>
    public static IEnumerable<OptionMistake> Mistakes(TimeSpan? timeout)
    {
        if (timeout <= TimeSpan.Zero || timeout > Longest)
            yield return new OptionMistake("timeout", "must be more than 0 s and at most 5 min");
    }
}
