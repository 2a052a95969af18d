using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>web:</c>. What others can reach has to say who may come in.</summary>
internal sealed class WebPlanning(ConfigurationDocument document)
{
    private const string Remedy = "add web.users, or anonymous: reader where everybody may look.";

    public WebConfiguration? Plan(JsonObject? mapping)
    {
        if (mapping?.Deserialize(FormJson.Default.WebForm) is not { } form) return null;
        var (listen, publicUrl) = (Listen(form.Listen), PublicUrl(form.PublicUrl));
        var options = new WebOptions
        {
            Host = listen?.Host ?? "127.0.0.1",
            Port = listen?.Port ?? 0,
            PublicUrl = publicUrl,
            PathPrefix = Path(form.Path, publicUrl),
            Title = form.Title ?? "Status Monitor",
            AllowedHosts = [.. (form.AllowedHosts ?? []).OfType<string>()],
            TrustedProxies = [.. Proxies(form.TrustedProxies)],
            Users = new WebUserPlanning(document).Plan(form.Users),
            Anonymous = form.Anonymous switch { "reader" => WebRole.Reader, "none" => WebRole.Nobody, _ => null },
        };
        CheckAccess(options, document.Names("web").Contains("users"));
        return listen is null ? null : new WebConfiguration(options, Fingerprints.Of("web", mapping));
    }

    private ListenAddress? Listen(string? text)
    {
        if (text is null) return null;
        if (ListenAddress.Parse(text) is { } address) return address;
        document.Value("web.listen", "is no address to listen on; write an IP address or localhost, and a port: 127.0.0.1:8080 or [::1]:8080.");
        return null;
    }

    private Uri? PublicUrl(string? text)
    {
        if (text is null) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && $"{url.UserInfo}{url.Query}{url.Fragment}".Length == 0) return url;
        const string Predicate = "is no address that people can reach; write http or https, a host and perhaps a path: https://status.acme.example.";
        // What stands before an @ may be a password.
        if (text.Contains('@', StringComparison.Ordinal)) document.Key("web.public_url", $"the value {Predicate}");
        else document.Value("web.public_url", Predicate);
        return null;
    }

    private string Path(string? text, Uri? publicUrl)
    {
        var ofUrl = publicUrl?.AbsolutePath.TrimEnd('/') ?? "";
        if (text is not null && publicUrl is not null && text != ofUrl) document.Value("web.path", $"is not the path of web.public_url; leave one of them out, or make them the same.");
        else if (text is null && ofUrl.Length > 0 && !Regex.IsMatch(ofUrl, Shapes.WebPath)) document.Value("web.public_url", "has a path of other signs than letters, digits, - . _ and ~.");
        return text ?? ofUrl;
    }

    private IEnumerable<IPNetwork> Proxies(IReadOnlyList<string?>? proxies)
    {
        foreach (var (item, key) in ConfigurationDocument.Items(proxies, "web.trusted_proxies"))
        {
            if (IPNetwork.TryParse(item, out var network)) yield return network;
            else if (IPAddress.TryParse(item, out var address)) yield return new IPNetwork(address, address.GetAddressBytes().Length * 8);
            else document.Value(key, "is no address or network; write one such as 127.0.0.1, 10.0.0.0/8 or fd00::/8.");
        }
    }

    private void CheckAccess(WebOptions options, bool hasUsers)
    {
        if (options.Anonymous == WebRole.Nobody && !hasUsers)
            document.Key("web.anonymous", "nobody could come in, since there are no users; add web.users.");
        if (hasUsers || options.Anonymous is not null) return;
        if (!options.IsLoopback) document.Value("web.listen", $"is beyond this machine, and nobody would be asked who they are; {Remedy}");
        else if (options.PublicUrl is { IsLoopback: false }) document.Key("web.public_url", $"others would come in by this address, and nobody would be asked who they are; {Remedy}");
        else if (options.AllowedHosts.Count > 0) document.Key("web.allowed_hosts", $"others would come in by these names, and nobody would be asked who they are; {Remedy}");
        else if (options.TrustedProxies.Count > 0) document.Key("web.trusted_proxies", $"others would come in through a proxy, and nobody would be asked who they are; {Remedy}");
    }
}
