using System.Net;
using System.Net.Http.Headers;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Tests.Dialects;

/// <summary>A web on which one simulated page in some language is all there is.</summary>
internal sealed class LanguageWeb(IPageLanguage language, SimulatedPage page, Uri home) : HttpMessageHandler
{
    /// <summary>Every address that was asked.</summary>
    public List<Uri> Asked { get; } = [];

    /// <summary>What an address answers now, or null.</summary>
    public byte[]? Read(Uri address) => language.Answer(PathOf(address), page.State)?.Body;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        Asked.Add(address);
        var document = language.Answer(PathOf(address), page.State);
        var response = new HttpResponseMessage(document is null ? HttpStatusCode.NotFound : HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(document?.Body ?? "not here"u8.ToArray()),
        };
        response.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(document?.ContentType ?? "text/plain");
        return Task.FromResult(response);
    }

    private string PathOf(Uri address)
    {
        var (whole, below) = (address.AbsoluteUri, home.AbsoluteUri.TrimEnd('/'));
        return whole.StartsWith(below, StringComparison.Ordinal) ? whole[below.Length..].TrimEnd('/') : whole;
    }
}
