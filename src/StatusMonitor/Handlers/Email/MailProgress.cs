namespace StatusMonitor.Handlers.Email;

/// <summary>Which recipients have a mail that others still wait for: one address a line. Pure.</summary>
internal static class MailProgress
{
    public static string Text(IReadOnlyList<string> served) => string.Join('\n', served);

    public static IReadOnlyList<string> Served(string? progress) =>
        progress?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What was known stays known when an attempt added nothing.</summary>
    public static DeliveryResult Keep(DeliveryResult result, string? progress) =>
        result is DeliveryResult.TryAgain { Progress: null } again ? again with { Progress = progress } : result;
}
