using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace StatusMonitor.Web.Hosting;

/// <summary>Makes and compares entity tags.</summary>
internal static class EntityTags
{
    private const int Length = 12;

    /// <summary>The strong tag of a body in a coding, quotes included.</summary>
    public static string Of(ReadOnlySpan<byte> body, string? coding)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        var name = Convert.ToHexStringLower(hash[..Length]);
        return coding is null ? $"\"{name}\"" : $"\"{name}-{coding}\"";
    }

    /// <summary>
    /// Whether an <c>If-None-Match</c> names the tag: weak comparison, lists, and <c>*</c>. One that cannot be read
    /// matches nothing, so that the client gets the body.
    /// </summary>
    public static bool Matches(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0) return false;
        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch, out var wanted)) return false;
        var own = new EntityTagHeaderValue(tag);
        return wanted.Any(one => one.Tag == "*" || own.Compare(one, useStrongComparison: false));
    }
}
