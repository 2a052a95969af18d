namespace StatusMonitor.Tests.Polling.Http;

/// <summary>Answers registered addresses, each with its replies in order, and keeps what was asked. Any other address throws.</summary>
internal sealed class HandlerDouble : HttpMessageHandler
{
    private readonly Dictionary<string, Queue<Func<HttpResponseMessage>>> _replies = [];

    public List<SentRequest> Sent { get; } = [];

    public HandlerDouble On(string address, Func<HttpResponseMessage> reply)
    {
        if (!_replies.TryGetValue(address, out var queue))
            _replies[address] = queue = new Queue<Func<HttpResponseMessage>>();
        queue.Enqueue(reply);
        return this;
    }

    public HandlerDouble On(string address, HttpResponseMessage reply) => On(address, () => reply);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var headers = request.Headers.NonValidated.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Sent.Add(new SentRequest(address, headers));
        if (!_replies.TryGetValue(address, out var queue) || queue.Count == 0)
            throw new InvalidOperationException($"Nothing is registered for {address}");
        return Task.FromResult(queue.Dequeue()());
    }
}
