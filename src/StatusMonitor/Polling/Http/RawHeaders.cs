using System.Net.Http.Headers;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Headers as they came. The typed ones of .NET are null for an unquoted ETag or a list, and rewrite others.
/// </summary>
internal static class RawHeaders
{
    /// <summary>The header's text, several joined by a comma, or null.</summary>
    public static string? Find(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>The validators of a 200, all from the same answer. The same object as before where nothing in it changed.</summary>
    public static Validators ValidatorsOf(HttpResponseMessage response, Journey journey, string bodyHash, long bodySize)
    {
        var fresh = new Validators
        {
            Url = journey.Here.AbsoluteUri,
            ETag = Find(response.Headers, "ETag"),
            LastModified = Find(response.Content.Headers, "Last-Modified"),
            BodyHash = bodyHash,
            BodySize = bodySize,
            ReaderVersion = journey.ReaderVersion,
        };
        return fresh == journey.Stored ? journey.Stored : fresh;
    }

    /// <summary>The stored validators with what a 304 renewed (RFC 9110 §15.4.5). The same object as before where nothing changed.</summary>
    public static Validators Renew(Validators stored, HttpResponseMessage response)
    {
        var tag = Find(response.Headers, "ETag") ?? stored.ETag;
        var modified = Find(response.Content.Headers, "Last-Modified") ?? stored.LastModified;
        return tag == stored.ETag && modified == stored.LastModified ? stored : stored with { ETag = tag, LastModified = modified };
    }
}
