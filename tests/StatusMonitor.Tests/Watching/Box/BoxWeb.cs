using System.Net;
using System.Net.Http.Headers;
using System.Text;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>A web on which one page is all there is; what it says there may become anything.</summary>
/// <param name="home">The page's address.</param>
internal sealed class BoxWeb(Uri home) : HttpMessageHandler
{
    /// <summary>Every address that was asked.</summary>
    public List<Uri> Asked { get; } = [];

    /// <summary>What a path below the page answers, or a whole address that lies elsewhere; null is not found.</summary>
    public Func<string, LanguageDocument?> Answer { get; set; } = _ => null;

    /// <summary>What is said of an address where nothing is.</summary>
    public HttpStatusCode Missing { get; set; } = HttpStatusCode.NotFound;

    /// <summary>Paths in the order of their requests, those of other hosts whole.</summary>
    public IReadOnlyList<string> Paths => [.. Asked.Select(PathOf)];

    public static LanguageDocument Html(string text) => new(Encoding.UTF8.GetBytes($"<!doctype html><html>{text}</html>"), "text/html; charset=utf-8", HasETag: false);

    public static LanguageDocument Json(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>What the page is asked for by an address.</summary>
    public string PathOf(Uri address)
    {
        var (whole, below) = (address.AbsoluteUri, home.AbsoluteUri.TrimEnd('/'));
        return whole.StartsWith(below, StringComparison.Ordinal) ? whole[below.Length..].TrimEnd('/') : whole;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri!);
        var document = Answer(PathOf(request.RequestUri!));
        var response = new HttpResponseMessage(document is null ? Missing : HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(document?.Body ?? "not here"u8.ToArray()),
        };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(document?.ContentType ?? "text/plain");
        return Task.FromResult(response);
    }
}
