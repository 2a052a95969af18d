using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Simulator.Pages;

/// <summary>Ids that look like the provider's and are the same in every run. Not thread-safe: the page's lock guards it.</summary>
internal sealed class IdSource(string seed, PageStyle style)
{
    private const string LowerAlphanumerics = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private int _count;

    public string Next(string kind, DateTimeOffset at)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}/{kind}/{_count++}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return style == PageStyle.IncidentIo ? Ulid(at, hash) : Short(hash);
    }

    private static string Short(byte[] hash) =>
        string.Create(12, hash, static (chars, bytes) =>
        {
            for (var i = 0; i < chars.Length; i++)
                chars[i] = LowerAlphanumerics[bytes[i] % LowerAlphanumerics.Length];
        });

    private static string Ulid(DateTimeOffset at, byte[] hash) =>
        string.Create(26, (at, hash), static (chars, from) =>
        {
            var milliseconds = from.at.ToUnixTimeMilliseconds();
            for (var i = 9; i >= 0; i--, milliseconds >>= 5)
                chars[i] = Crockford[(int)(milliseconds & 31)];
            for (var i = 10; i < chars.Length; i++)
                chars[i] = Crockford[from.hash[i - 10] & 31];
        });
}
