using System.Net;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>
/// Which names of itself the server answers to. A stranger's page can have its own name lead to this machine (DNS
/// rebinding) and would then read what anybody may read here; a number or <c>localhost</c> cannot be made to. Where
/// everybody has to say who they are there is nothing to be had that way, and without a list any name will do. Pure.
/// </summary>
internal sealed class HostNames(WebOptions options)
{
    private readonly HashSet<string> _known = new(
        options.PublicUrl is { } url ? [.. options.AllowedHosts, url.IdnHost] : options.AllowedHosts, StringComparer.OrdinalIgnoreCase);

    private readonly bool _isAnyGood = options.AllowedHosts.Count == 0 && options.PublicUrl is null
        && options.Users.Count > 0 && options.Anonymous is null or WebRole.Nobody;

    public bool Allow(HostString host)
    {
        var name = host.Host.TrimEnd('.');
        return _isAnyGood || _known.Contains(name) || IsOurs(name) || IPAddress.TryParse(name.Trim('[', ']'), out _);
    }

    private static bool IsOurs(string name) =>
        name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
