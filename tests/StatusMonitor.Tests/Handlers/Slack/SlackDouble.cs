using System.Net;
using System.Text;
using System.Text.Json;

namespace StatusMonitor.Tests.Handlers.Slack;

/// <summary>Slack as it is documented, for one workspace with one channel: refuses what Slack refuses, and keeps what it takes.</summary>
internal sealed class SlackDouble
{
    public const string Token = "xoxb-hidden-token";
    public const string Hook = "https://hooks.slack.com/services/T0HIDDEN/B0HIDDEN/hiddenhiddenhidden";
    public const string Channel = "C0123456789";

    private static readonly Uri Api = new("https://slack.com/api/");

    private readonly List<string> _complaints = [];
    private readonly Queue<(string Method, Func<HttpResponseMessage> Answer)> _troubles = new();

    public IReadOnlyList<string> Complaints => _complaints;

    public List<SlackPost> Posts { get; } = [];

    /// <summary>The next call of a method is answered so, and not acted on.</summary>
    public void Troubles(string method, Func<HttpResponseMessage> answer) => _troubles.Enqueue((method, answer));

    public void Errs(string method, string error) => Troubles(method, () => Says($$"""{"ok":false,"error":"{{error}}"}"""));

    public Task<HttpResponseMessage> AnswerAsync(SentRequest request, CancellationToken cancellationToken) => Task.FromResult(Answer(request));

    public static HttpResponseMessage Says(string text, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(text) };

    private HttpResponseMessage Answer(SentRequest request)
    {
        var method = request.Url.Segments[^1];
        if (_troubles.TryPeek(out var trouble) && trouble.Method == method)
            return _troubles.Dequeue().Answer();
        using var message = JsonDocument.Parse(request.Body);
        if (request.Url == new Uri(Hook))
            return OfHook(request, message.RootElement);
        if (request.Headers.GetValueOrDefault("Authorization") != $"Bearer {Token}")
            return Says("""{"ok":false,"error":"invalid_auth"}""");
        if (request.Headers["Content-Type"] != "application/json; charset=utf-8")
            return Says("""{"ok":false,"error":"invalid_post_type"}""");
        if (request.Url == new Uri(Api, "chat.postMessage"))
            return Post(message.RootElement);
        return request.Url == new Uri(Api, "chat.update") ? Change(message.RootElement) : Says("""{"ok":false,"error":"unknown_method"}""");
    }

    private HttpResponseMessage OfHook(SentRequest request, JsonElement message)
    {
        var breaches = SlackRules.BreachesOf(message, "text", "blocks", "unfurl_links", "unfurl_media").ToList();
        _complaints.AddRange(breaches);
        return breaches.Count == 0 && request is { Method: "POST" } && request.Headers["Content-Type"] == "application/json"
            ? Says("ok")
            : Says("invalid_payload", HttpStatusCode.BadRequest);
    }

    private HttpResponseMessage Post(JsonElement message)
    {
        if (Refused(message, "text", "blocks", "unfurl_links", "unfurl_media", "channel", "thread_ts", "reply_broadcast") is { } refused)
            return refused;
        if (Text(message, "channel") is not (Channel or "ops" or "#ops"))
            return Says("""{"ok":false,"error":"channel_not_found"}""");
        var thread = Text(message, "thread_ts");
        if (thread is not null && Posts.All(post => post.Timestamp != thread || post.Thread is not null))
            return Says("""{"ok":false,"error":"cannot_reply_to_message"}""");
        if (thread is null && message.TryGetProperty("reply_broadcast", out _))
            return Says("""{"ok":false,"error":"invalid_arguments"}""");
        var broadcast = message.TryGetProperty("reply_broadcast", out var told) && told.GetBoolean();
        var post = new SlackPost($"1793716330.{Posts.Count:000000}", thread, broadcast, message.GetProperty("blocks").Clone());
        Posts.Add(post);
        return Taken(post);
    }

    private HttpResponseMessage Change(JsonElement message)
    {
        if (Refused(message, "text", "blocks", "channel", "ts", "parse") is { } refused)
            return refused;
        if (Text(message, "channel") != Channel)
            return Says("""{"ok":false,"error":"channel_not_found"}""");
        var at = Posts.FindIndex(post => post.Timestamp == Text(message, "ts"));
        if (at < 0)
            return Says("""{"ok":false,"error":"message_not_found"}""");
        Posts[at] = Posts[at] with { Blocks = message.GetProperty("blocks").Clone() };
        return Taken(Posts[at]);
    }

    private HttpResponseMessage? Refused(JsonElement message, params string[] members)
    {
        var breaches = SlackRules.BreachesOf(message, members).ToList();
        _complaints.AddRange(breaches);
        return breaches.Count > 0 ? Says("""{"ok":false,"error":"invalid_blocks"}""") : null;
    }

    private static string? Text(JsonElement message, string member) =>
        message.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static HttpResponseMessage Taken(SlackPost post) =>
        Says($$"""{"ok":true,"channel":"{{Channel}}","ts":"{{post.Timestamp}}","message":{"type":"message"} }""");
}

/// <summary>A message in the channel, or in a thread of it.</summary>
internal sealed record SlackPost(string Timestamp, string? Thread, bool Broadcast, JsonElement Blocks)
{
    /// <summary>All that is shown of it, a line a block.</summary>
    public string Shown
    {
        get
        {
            var text = new StringBuilder();
            foreach (var block in Blocks.EnumerateArray())
            {
                var shown = block.TryGetProperty("text", out var section) ? section : block.GetProperty("elements")[0];
                text.Append(shown.GetProperty("text").GetString()).Append('\n');
            }

            return text.ToString();
        }
    }
}
