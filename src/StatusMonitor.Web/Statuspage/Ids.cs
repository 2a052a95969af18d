using System.Security.Cryptography;
using System.Text;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Ids for what has none of its own. Twelve lower-case letters and digits, as Statuspage's own. Pure.</summary>
internal static class Ids
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The installation's: the same after a restart, another for one that presents itself otherwise.</summary>
    public static string OfInstallation(WebOptions options) => Of("installation", options.Title, options.PublicUrl?.ToString() ?? "");

    /// <summary>The id of a group, of which only the name is known.</summary>
    public static string OfGroup(string name) => Of("group", name);

    /// <summary>An incident among those of all pages: a page's key has no colon, so that two cannot meet.</summary>
    public static string Among(IncidentRecord record) => $"{record.Page}:{record.Incident.Id}";

    private static string Of(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return string.Concat(hash.Take(12).Select(one => Letters[one % Letters.Length]));
    }
}
