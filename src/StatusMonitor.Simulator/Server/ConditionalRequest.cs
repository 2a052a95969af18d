using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Simulator.Server;

/// <summary>If-None-Match by weak comparison, RFC 9110 §13.1.2.</summary>
internal static class ConditionalRequest
{
    public static void Decide(HttpRequest request, Answer answer)
    {
        if (answer is { IsConditional: true, Status: 200, ETag: { } etag } && Matches(request.Headers.IfNoneMatch, etag))
            answer.Status = StatusCodes.Status304NotModified;
    }

    private static bool Matches(string? ifNoneMatch, string etag)
    {
        if (ifNoneMatch is null)
            return false;
        if (ifNoneMatch == etag || ifNoneMatch == "*")
            return true;
        var opaque = Opaque(etag);
        foreach (var range in ifNoneMatch.AsSpan().Split(','))
        {
            if (Opaque(ifNoneMatch.AsSpan()[range].Trim()).SequenceEqual(opaque))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> etag) =>
        etag.StartsWith("W/", StringComparison.Ordinal) ? etag[2..] : etag;
}
