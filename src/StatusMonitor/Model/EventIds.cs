using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Model;

/// <summary>
/// Deterministic event ids: a hash of what the event is about, so that the same news derived twice is the same
/// event. The page key takes part because two watched pages may be one page of the provider.
/// </summary>
internal static class EventIds
{
    public static EventId Of(PageKey page, EventKind kind, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder(page.Value).Append('\0').Append(kind.ToString());
        foreach (var part in parts) text.Append('\0').Append(part);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return new EventId(Convert.ToHexStringLower(hash[..16]));
    }

    public static string Instant(DateTimeOffset instant) =>
        instant.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
