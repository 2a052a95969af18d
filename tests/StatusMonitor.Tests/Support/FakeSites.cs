using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Support;

/// <summary>A web of any addresses: what is not served is not found, and a web page is a failure unless it was asked for.</summary>
internal sealed class FakeSites : IFetcher
{
    private readonly Dictionary<string, Func<PollResult>> _answers = new(StringComparer.Ordinal);

    /// <summary>Addresses in the order of their requests, without what all begin with.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers instead of everything.</summary>
    public Func<PollResult>? Trouble { get; set; }

    public void Serve(string address, Func<byte[]> body) => _answers[Key(address)] = () => FakeWeb.Changed(new Uri(address), body());

    /// <summary>The three documents of a Statuspage page.</summary>
    public void Serve(string home, WirePage page)
    {
        Serve(home + "/api/v2/summary.json", () => page.Render("summary"));
        Serve(home + "/api/v2/incidents.json", () => page.Render("incidents"));
        Serve(home + "/api/v2/scheduled-maintenances.json", () => page.Render("maintenances"));
    }

    /// <summary>The same at the page and at all three documents.</summary>
    public void ServeEverywhere(string home, string text)
    {
        foreach (var path in new[] { "", "/api/v2/summary.json", "/api/v2/incidents.json", "/api/v2/scheduled-maintenances.json" })
            Serve(home + path, () => Encoding.UTF8.GetBytes(text));
    }

    public void Answer(string address, PollResult result) => _answers[Key(address)] = () => result;

    /// <summary>A redirect for good.</summary>
    public void Move(string address, string target) =>
        _answers[Key(address)] = () => _answers.TryGetValue(Key(target), out var answer) ? answer() with { MovedTo = new Uri(target) } : NotFound();

    public void Clear() => _answers.Clear();

    public ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken)
    {
        var answer = Ask(resource);
        if (answer is PollResult.Changed { Body: var body } && body.Span.StartsWith("<html"u8)) answer = new PollResult.Failed(PollFailure.Html, $"{resource.Host} answered with a web page") { MovedTo = answer.MovedTo };
        if (answer is PollResult.Changed changed && validators?.BodyHash == Hash(changed.Body)) answer = new PollResult.Unchanged(validators);
        return ValueTask.FromResult(answer);
    }

    public ValueTask<PollResult> FetchWebPageAsync(Uri page, Uri address, CancellationToken cancellationToken) => ValueTask.FromResult(Ask(address));

    private PollResult Ask(Uri address)
    {
        Requests.Add(address.Host == "status.acme.example" ? address.AbsolutePath : $"{address.Host}{address.AbsolutePath}");
        if (Trouble is not null) return Trouble();
        return _answers.TryGetValue(Key(address.AbsoluteUri), out var answer) ? answer() : NotFound();
    }

    private static PollResult.Failed NotFound() => new(PollFailure.NotFound, "404");

    private static string Key(string address) => new Uri(address).AbsoluteUri.TrimEnd('/');

    private static string Hash(ReadOnlyMemory<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body.Span))[..16];
}
