namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>Where to go after something was done: only ever to a view of ours, whatever a form says. Pure.</summary>
internal static class ReturnPath
{
    public const string Field = "back";
    public const string Deliveries = "/deliveries";

    /// <summary>The path if it is one of ours, else the deliveries'.</summary>
    public static string Of(string? path) =>
        path is not null && path.StartsWith("/pages/", StringComparison.Ordinal) && !path.AsSpan().ContainsAnyExceptInRange('!', '~')
            && path.IndexOfAny(['?', '#', '\\']) < 0
            ? path
            : Deliveries;
}
