namespace StatusMonitor.Dialects.Salesforce;

/// <summary>Where Salesforce tells how it is.</summary>
internal static class SalesforceHosts
{
    public const string Api = "https://api.status.salesforce.com";

    public const string Home = "https://status.salesforce.com";

    public static bool Has(Uri page) => page.Host is "status.salesforce.com" or "api.status.salesforce.com" or "trust.salesforce.com";

    /// <summary>The instance that an address is about, as in <c>status.salesforce.com/instances/NA123</c>; null for all of them.</summary>
    public static string? InstanceOf(Uri page)
    {
        var parts = page.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var at = Array.IndexOf(parts, "instances");
        return at >= 0 && at + 1 < parts.Length && parts[at + 1].All(char.IsAsciiLetterOrDigit) ? parts[at + 1] : null;
    }
}
