namespace StatusMonitor.Handlers.Options;

/// <summary>
/// How long one exchange over HTTP may take, as handlers let it be set: <c>timeout</c>. Null when it is not: generated
/// readers of JSON overwrite what an initialiser gave. Pure.
/// </summary>
internal static class ExchangeTimeout
{
    /// <summary>What was set, or 20 s.</summary>
    public static TimeSpan Of(TimeSpan? timeout) => timeout ?? TimeSpan.FromSeconds(20);

    public static IEnumerable<OptionMistake> Mistakes(TimeSpan? timeout)
    {
        if (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromMinutes(5))
            yield return new OptionMistake("timeout", "must be more than 0s and at most 5m");
    }
}
