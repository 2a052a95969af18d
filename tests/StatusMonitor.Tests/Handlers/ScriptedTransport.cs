namespace StatusMonitor.Tests.Handlers;

/// <summary>The other end of HTTP without a network: keeps what was sent and answers as told.</summary>
internal sealed class ScriptedTransport : HttpMessageHandler
{
    private readonly List<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent => _sent;

    /// <summary>What it answers to a request it has read.</summary>
    public Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> Answer { get; set; } =
        static (_, _) => Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));

    public void Answers(Func<HttpResponseMessage> answer) => Answer = (_, _) => Task.FromResult(answer());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        var sent = new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
        _sent.Add(sent);
        return await Answer(sent, cancellationToken);
    }
}

/// <summary>One request as it would have left.</summary>
internal sealed record SentRequest(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[] Body);
