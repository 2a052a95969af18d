using System.IO.Compression;
using System.Net;
using System.Text;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>Builds answers; headers go in unchecked, as over a wire.</summary>
internal static class Reply
{
    public const string Json = """{"page":{"id":"abc"}}""";

    public static HttpResponseMessage Ok(params (string Name, string Value)[] headers) => Ok(Json, headers);

    public static HttpResponseMessage Ok(string body, params (string Name, string Value)[] headers) =>
        Ok(Encoding.UTF8.GetBytes(body), headers);

    public static HttpResponseMessage Ok(byte[] body, params (string Name, string Value)[] headers) => With(200, body, headers);

    public static HttpResponseMessage Status(int status, params (string Name, string Value)[] headers) => With(status, [], headers);

    public static HttpResponseMessage Redirect(int status, string? location) =>
        location is null ? Status(status) : Status(status, ("Location", location));

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] body) => Compress(body, stream => new GZipStream(stream, CompressionLevel.Optimal));

    public static byte[] Brotli(byte[] body) => Compress(body, stream => new BrotliStream(stream, CompressionLevel.Fastest));

    private static byte[] Compress(byte[] body, Func<Stream, Stream> compressor)
    {
        using var result = new MemoryStream();
        using (var stream = compressor(result))
            stream.Write(body);
        return result.ToArray();
    }

    private static HttpResponseMessage With(int status, byte[] body, (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in headers)
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }
}
