namespace StatusMonitor.Dialects.IncidentIo;

/// <summary>What tells that a page is incident.io's before its data was read.</summary>
internal static class IncidentIoHosts
{
    /// <summary>True for the host that pages without a domain of their own share.</summary>
    public static bool IsShared(string host) => host.Equals("statuspage.incident.io", StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the page names its maker: in a link, or by the place where logos lie.</summary>
    public static bool IsNamedBy(FrontPage front) => front.Mentions("incident.io") || front.Mentions("incident-io-status-page");
}
