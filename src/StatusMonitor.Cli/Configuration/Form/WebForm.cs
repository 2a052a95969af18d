using System.ComponentModel;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary><c>web:</c>.</summary>
internal sealed record WebForm
{
    [Description("The address and port to listen on: an IP address or localhost.")]
    [Shape(Required = true, Example = "127.0.0.1:8080")]
    public string? Listen { get; init; }

    [Description("The address by which people reach it, for links in feeds and behind a proxy; its path is that of path. Default: that of each request.")]
    [Shape(Example = "https://status.acme.example")]
    public string? PublicUrl { get; init; }

    [Description("The path below which a proxy serves it. Default: that of public_url, or none.")]
    [Shape(Pattern = Shapes.WebPath, Otherwise = Shapes.NoWebPath, Example = "/status")]
    public string? Path { get; init; }

    [Description("What the installation is called. Default: Status Monitor.")]
    [Shape(Example = "Acme status")]
    public string? Title { get; init; }

    [Description("Host names it answers to besides that of public_url. Default: any where all have to say who they are, otherwise only numbers and localhost.")]
    [Shape(OneOrMany = true, Pattern = Shapes.HostName, Otherwise = Shapes.NoHostName, Example = "status.acme.example")]
    public IReadOnlyList<string?>? AllowedHosts { get; init; }

    [Description("Addresses or networks of proxies whose X-Forwarded headers are believed. Default: none.")]
    [Shape(OneOrMany = true, Example = "127.0.0.1")]
    public IReadOnlyList<string?>? TrustedProxies { get; init; }

    [Description("What people may do who do not say who they are: none, or reader to look. Default: none, and everything where there are no users and only this machine can reach it.")]
    [Shape(Words = ["none", "reader"])]
    public string? Anonymous { get; init; }

    [Description("Who may come in: a name for each, and what opens.")]
    public IReadOnlyDictionary<string, WebUserForm?>? Users { get; init; }
}
