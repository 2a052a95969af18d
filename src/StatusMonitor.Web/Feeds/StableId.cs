using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Feeds;

/// <summary>
/// Ids for what is subscribed to: the same thing has the same id for ever, whatever host, port or path it is served from,
/// and in every installation that watches the page under the same key.
/// </summary>
internal static class StableId
{
    /// <summary>A UUID of our own making (version 8, RFC 9562 §5.8) from what names the thing.</summary>
    public static Guid Of(params ReadOnlySpan<string> names)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', names!)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>Of what an event tells: an update keeps its id through all its edits, everything else is the event itself.</summary>
    public static Guid Of(StatusEvent news) => news is { Incident: { } incident, Update: { } update }
        ? Of("update", news.Page.Key.Value, incident.Id.Value, update.Id.Value)
        : Of("event", news.Id.Value);

    /// <summary>As a URN (RFC 9562 §4).</summary>
    public static string Urn(Guid id) => $"urn:uuid:{id:D}";
}
