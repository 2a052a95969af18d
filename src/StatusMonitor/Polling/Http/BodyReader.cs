using System.Buffers;
using System.Security.Cryptography;
using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>Turns a 200 into a result: reads, compares, decodes, in this order, so that what did not change costs no decoding. Thread-safe.</summary>
internal sealed class BodyReader(FetchOptions options)
{
    // Byte order marks and the zeros of UTF-16 count as blank.
    private static readonly SearchValues<byte> Blank = SearchValues.Create(0x20, 0x09, 0x0D, 0x0A, 0x00, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF);

    private long _decoded;

    /// <summary>How many bodies were decoded so far.</summary>
    public long DecodedBodies => Interlocked.Read(ref _decoded);

    /// <summary>Reads the body of a 200.</summary>
    /// <param name="response">The answer; its headers are read, its body is not.</param>
    /// <param name="journey">What was asked.</param>
    /// <param name="deadline">Ends every read.</param>
    public async ValueTask<PollResult> ReadAsync(HttpResponseMessage response, Journey journey, CancellationToken deadline)
    {
        var content = response.Content;
        var mediaType = content.Headers.ContentType?.MediaType;
        if (!journey.WantsWebPage && mediaType is not null && IsWebPage(mediaType))
            return Failed(PollFailure.Html, $"{journey.Host} answered with a web page");
        var header = RawHeaders.Find(content.Headers, "Content-Encoding");
        if (BodyDecoder.Recognise(header) is not { } encoding)
            return Failed(PollFailure.Protocol, $"{journey.Host} answered in an encoding nobody asked for: {OneLine.Of(header!)}");
        if (content.Headers.ContentLength > options.MaxBodyBytes)
            return TooLarge(journey);

        using var wire = new PooledBytes(options.MaxBodyBytes);
        if (!await FillAsync(wire, content, deadline))
            return TooLarge(journey);
        return Compare(wire, encoding, RawHeaders.ValidatorsOf(response, journey, Hash(wire), wire.Length), journey, mediaType) with { Received = wire.Length };
    }

    private PollResult Compare(PooledBytes wire, BodyEncoding encoding, Validators fresh, Journey journey, string? mediaType)
    {
        if (wire.Length == 0)
            return Empty(journey);
        if (journey.Stored is { } stored && stored.BodyHash == fresh.BodyHash)
            return new PollResult.Unchanged(fresh);

        Interlocked.Increment(ref _decoded);
        var (body, failure) = BodyDecoder.Decode(wire.Written, encoding, options.MaxBodyBytes);
        if (body is null)
            return failure == PollFailure.TooLarge ? TooLarge(journey) : Failed(failure, $"the compressed answer of {journey.Host} is broken");
        if (body.Length == 0)
            return Empty(journey);
        if (!journey.WantsWebPage && BeginsLikeWebPage(body) && !IsXml(mediaType))
            return Failed(PollFailure.Html, $"{journey.Host} answered with a web page");
        return new PollResult.Changed(body, fresh);
    }

    /// <summary>Reads to the end; false when there is more than the limit.</summary>
    private static async ValueTask<bool> FillAsync(PooledBytes wire, HttpContent content, CancellationToken deadline)
    {
        await using var stream = await content.ReadAsStreamAsync(deadline);
        while (!wire.IsFull)
        {
            var count = await stream.ReadAsync(wire.Room(), deadline);
            if (count == 0)
                return true;
            wire.Advance(count);
        }
        return await stream.ReadAsync(new byte[1], deadline) == 0;
    }

    private static string Hash(PooledBytes wire) => Convert.ToBase64String(SHA256.HashData(wire.Written.Span));

    private static bool IsWebPage(string mediaType) =>
        mediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    // A feed begins with '<' as well, and says that it is XML.
    private static bool IsXml(string? mediaType) => mediaType is not null
        && (mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));

    private static bool BeginsLikeWebPage(ReadOnlySpan<byte> body)
    {
        var first = body.IndexOfAnyExcept(Blank);
        return first >= 0 && body[first] == (byte)'<' && !BeginsLikeFeed(body[first..]);
    }

    /// <summary>Feeds are served under any name; whether it is one is for whoever reads it to say.</summary>
    private static bool BeginsLikeFeed(ReadOnlySpan<byte> body) => body.StartsWith("<?xml"u8) || body.StartsWith("<rss"u8) || body.StartsWith("<feed"u8) || body.StartsWith("<rdf:RDF"u8);

    private PollResult.Failed TooLarge(Journey journey) =>
        Failed(PollFailure.TooLarge, $"{journey.Host} answered with more than {options.MaxBodyBytes} bytes");

    private static PollResult.Failed Empty(Journey journey) => Failed(PollFailure.Empty, $"{journey.Host} answered with nothing");

    private static PollResult.Failed Failed(PollFailure reason, string detail) => new(reason, detail);
}
