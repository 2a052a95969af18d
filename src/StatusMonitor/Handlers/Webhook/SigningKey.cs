using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>
/// A symmetric key of Standard Webhooks 1.0.0 (https://www.standardwebhooks.com): HMAC-SHA256 over
/// <c>id.timestamp.body</c>. Thread-safe.
/// </summary>
internal sealed class SigningKey
{
    private const string Prefix = "whsec_";
    private const int Shortest = 24;
    private const int Longest = 64;

    private readonly byte[] _key;

    private SigningKey(byte[] key) => _key = key;

    /// <summary>Reads a secret; the mistake names the rule and never the secret.</summary>
    public static bool TryParse(
        Secret secret, [NotNullWhen(true)] out SigningKey? key, [NotNullWhen(false)] out string? mistake)
    {
        (key, mistake) = (null, null);
        var text = secret.Reveal();
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            mistake = $"secret must begin with {Prefix} (Standard Webhooks)";
        else if (!Base64.IsValid(text.AsSpan(Prefix.Length), out var length))
            mistake = $"secret must be base64 after {Prefix}";
        else if (length is < Shortest or > Longest)
            mistake = $"secret must hold {Shortest} to {Longest} bytes, it holds {length}";
        else
            key = new SigningKey(Convert.FromBase64String(text[Prefix.Length..]));
        return key is not null;
    }

    /// <summary>One signature as it stands in the header: <c>v1,</c> and base64.</summary>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(null, $"{id}.{timestamp}.")));
        hash.AppendData(body);
        return "v1," + Convert.ToBase64String(hash.GetHashAndReset());
    }
}
