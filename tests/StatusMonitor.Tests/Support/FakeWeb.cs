using System.Security.Cryptography;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Tests.Support;

/// <summary>A web of one page: serves rendered documents with validators as a good server does, and faults on demand.</summary>
internal sealed class FakeWeb : IFetcher
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["/api/v2/summary.json"] = "summary",
        ["/api/v2/incidents.json"] = "incidents",
        ["/api/v2/scheduled-maintenances.json"] = "maintenances",
    };

    public WirePage? Page { get; set; }

    /// <summary>Answers that take precedence, by resource name or path; called for each request.</summary>
    public Dictionary<string, Func<PollResult?>> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>Resource names (or paths) in the order of their requests.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Requests that carried no validators.</summary>
    public List<string> WholeRequests { get; } = [];

    public bool SendsETags { get; set; } = true;

    public ValueTask<PollResult> FetchAsync(Uri page, Uri resource, Validators? validators, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var name = Names.GetValueOrDefault(resource.AbsolutePath, resource.AbsolutePath);
        Requests.Add(name);
        if (validators is null) WholeRequests.Add(name);
        if (Faults.TryGetValue(name, out var fault) && fault() is { } faulty) return ValueTask.FromResult(faulty);
        if (name.StartsWith("/incidents/", StringComparison.Ordinal)) return ValueTask.FromResult(ServeIncident(resource));
        if (!Names.ContainsValue(name)) throw new InvalidOperationException($"nobody serves {resource}");
        return ValueTask.FromResult(Serve(resource, (Page ?? throw new InvalidOperationException("no page")).Render(name), validators));
    }

    public void FailAll(PollResult result)
    {
        foreach (var name in Names.Values) Faults[name] = () => result;
    }

    public void FailAll(PollFailure failure) => FailAll(new PollResult.Failed(failure, "as told"));

    /// <summary>Serves these bytes once, or for so many times, then what the page says.</summary>
    public void ServeInstead(string resource, byte[] body, int times = 1)
    {
        Faults[resource] = () => times-- > 0 ? Changed(new Uri("https://status.acme.example/x"), body) : null;
    }

    public static PollResult.Changed Changed(Uri resource, byte[] body) =>
        new(body, new Validators { Url = resource.ToString(), ETag = null, BodyHash = Hash(body), BodySize = body.Length }) { Received = body.Length };

    private PollResult ServeIncident(Uri resource) =>
        Page!.Incidents.Exists(item => resource.AbsolutePath == $"/incidents/{item.Id}.json")
            ? Changed(resource, "{}"u8.ToArray())
            : new PollResult.Failed(PollFailure.NotFound, "no such incident");

    private PollResult Serve(Uri resource, byte[] body, Validators? validators)
    {
        var hash = Hash(body);
        if (validators?.BodyHash == hash) return new PollResult.Unchanged(validators);
        return new PollResult.Changed(body, new Validators { Url = resource.ToString(), ETag = SendsETags ? $"W/\"{hash}\"" : null, BodyHash = hash, BodySize = body.Length })
        {
            Received = body.Length,
        };
    }

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body))[..16];
}
