using System.Net.Http.Headers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Slack;

/// <summary>The two calls a bot needs (https://docs.slack.dev/reference/methods/chat.postMessage, chat.update). Thread-safe.</summary>
internal sealed class SlackApi(SlackOptions options, HandlerServices services)
{
    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);
    private readonly Secret _token = options.Token ?? throw new ArgumentException("There is no token.", nameof(options));

    /// <summary>Posts a message, or a reply where a thread is given. Doing it twice makes two messages.</summary>
    public ValueTask<SlackAnswer> PostAsync(
        string channel, string? thread, bool broadcast, Message message, EventId news, CancellationToken cancellationToken) =>
        CallAsync("chat.postMessage", SlackMessage.Body(message, news, json =>
        {
            json.WriteString("channel", channel);
            if (thread is not null)
                json.WriteString("thread_ts", thread);
            if (broadcast)
                json.WriteBoolean("reply_broadcast", true);
            SlackHandler.WriteUnfurls(json);
        }), cancellationToken);

    /// <summary>Puts a message in place of another. Doing it twice comes to the same, so its outcome is never ambiguous.</summary>
    public async ValueTask<SlackAnswer> ChangeAsync(
        string channel, string timestamp, Message message, EventId news, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("chat.update", SlackMessage.Body(message, news, json =>
        {
            json.WriteString("channel", channel);
            json.WriteString("ts", timestamp);
            json.WriteString("parse", "none"); // here, unlike when posting, the default looks for mentions
        }), cancellationToken);
        return answer.Result is DeliveryResult.TryAgain { Ambiguous: true } again
            ? answer with { Result = again with { Ambiguous = false } }
            : answer;
    }

    private async ValueTask<SlackAnswer> CallAsync(string method, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var request = HttpExchange.Json(HttpMethod.Post, RootAddress.Join(options.ApiUrl, method), body);
        request.Content!.Headers.ContentType!.CharSet = "utf-8";
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token.Reveal());
        SlackAnswer? answer = null;
        var result = await _exchange.SendAsync(request, reply => (answer = SlackAnswer.Of(reply, AfterOf(reply))).Result, cancellationToken);
        return answer ?? new SlackAnswer(result);
    }

    /// <summary>The wait it asks for: Slack's own limit comes as 429, but may come with the status 200 through a proxy.</summary>
    private TimeSpan? AfterOf(HttpReply reply) => HttpAnswer.AfterOf(reply.Headers, services.Time.GetUtcNow());
}
