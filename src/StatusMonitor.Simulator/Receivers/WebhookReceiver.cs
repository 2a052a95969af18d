using Microsoft.AspNetCore.Http;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Receivers;

/// <summary>
/// A server on 127.0.0.1 that keeps every delivery it gets on any path and answers as it was told. Thread-safe.
/// </summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ReceivedWebhook> _received = [];
    private readonly Queue<WebhookAnswer> _next = [];
    private readonly TimeProvider _time;
    private TaskCompletionSource _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<ReceivedWebhook, WebhookAnswer> _answer = static _ => new WebhookAnswer();
    private LoopbackServer _server = null!;

    private WebhookReceiver(TimeProvider time) => _time = time;

    /// <summary>Its address, without a slash at its end.</summary>
    public string Url => _server.Url;

    /// <summary>The deliveries so far, oldest first: a copy.</summary>
    public IReadOnlyList<ReceivedWebhook> Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    /// <summary>Starts a receiver; it listens when the task ends and answers 200.</summary>
    /// <param name="time">The clock of delays and records. Default: the system's.</param>
    /// <param name="port">The port. Default 0: any free one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The receiver; dispose it to stop.</returns>
    public static async Task<WebhookReceiver> StartAsync(
        TimeProvider? time = null, int port = 0, CancellationToken cancellationToken = default)
    {
        var receiver = new WebhookReceiver(time ?? TimeProvider.System);
        receiver._server = await LoopbackServer.StartAsync(port, receiver.HandleAsync, cancellationToken);
        return receiver;
    }

    /// <summary>Answers like this from now on, after those that <see cref="AnswerNext"/> has queued.</summary>
    /// <param name="answer">Chooses the answer to a delivery.</param>
    public void Answer(Func<ReceivedWebhook, WebhookAnswer> answer)
    {
        lock (_gate)
            _answer = answer;
    }

    /// <summary>Answers the next deliveries with these, one each.</summary>
    /// <param name="answers">The answers, in order.</param>
    public void AnswerNext(params IReadOnlyList<WebhookAnswer> answers)
    {
        lock (_gate)
        {
            foreach (var answer in answers)
                _next.Enqueue(answer);
        }
    }

    /// <summary>Waits until there have been so many deliveries. A delivery is kept before it is answered.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All deliveries so far, oldest first.</returns>
    public async Task<IReadOnlyList<ReceivedWebhook>> WaitAsync(int count, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task added;
            lock (_gate)
            {
                if (_received.Count >= count)
                    return [.. _received];
                added = _added.Task;
            }

            await added.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context, CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, both.Token);
        var answer = Keep(new ReceivedWebhook
        {
            Method = context.Request.Method,
            Path = context.Request.Path + context.Request.QueryString.Value,
            Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = body.ToArray(),
            ReceivedAt = _time.GetUtcNow(),
        });
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, _time, both.Token);
        if (answer.ResetAfterReading)
            context.Abort();
        else
            await WriteAsync(context.Response, answer, both.Token);
    }

    private WebhookAnswer Keep(ReceivedWebhook received)
    {
        TaskCompletionSource added;
        WebhookAnswer answer;
        lock (_gate)
        {
            _received.Add(received);
            answer = _next.TryDequeue(out var next) ? next : _answer(received);
            added = _added;
            _added = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        added.SetResult();
        return answer;
    }

    private static async Task WriteAsync(HttpResponse response, WebhookAnswer answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        if (answer.RetryAfter is not null)
            response.Headers.RetryAfter = answer.RetryAfter;
        if (answer.Status is 204 or 304)
            return;
        response.ContentType = answer.ContentType;
        await response.WriteAsync(answer.Body, cancellationToken);
    }
}
