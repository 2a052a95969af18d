namespace StatusMonitor.Web.Hosting;

/// <summary>Where the web side listens and how it presents itself. Immutable.</summary>
public sealed record WebOptions
{
    /// <summary>An IP address, or <c>localhost</c>. Default <c>127.0.0.1</c>.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any that is free.</summary>
    public required int Port { get; init; }

    /// <summary>The path below which a reverse proxy serves it, for example <c>/status</c>; empty for none. Default empty.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The address by which people reach it, for links in feeds; null for that of the request.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>What the installation is called. Default <c>Status Monitor</c>.</summary>
    public string Title { get; init; } = "Status Monitor";
}
