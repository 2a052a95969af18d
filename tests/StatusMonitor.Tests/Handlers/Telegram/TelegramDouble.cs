using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Telegram;

/// <summary>The Bot API as far as a bot that writes needs it: checks every rule, keeps the messages, answers like it.</summary>
internal sealed class TelegramDouble
{
    public const string Token = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    private readonly Dictionary<long, string> _messages = [];

    private long _last = 40;

    /// <summary>What each message reads now, without its markup.</summary>
    public IReadOnlyDictionary<long, string> Messages => _messages;

    public HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("POST", "application/json"), (request.Method, request.Headers["Content-Type"]));
        using var body = JsonDocument.Parse(request.Body);
        var root = body.RootElement;
        if (!request.Url.AbsolutePath.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
            return Refuse(404, "Not Found");
        if (root.GetProperty("chat_id").ToString() is not ("-100123" or "77" or "@status"))
            return Refuse(400, "Bad Request: chat not found");
        Assert.Equal("HTML", root.GetProperty("parse_mode").GetString());
        Assert.True(root.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        var text = Parse(root.GetProperty("text").GetString()!);
        if (text.Length > 4_096)
            return Refuse(400, "Bad Request: message is too long");
        return request.Url.Segments[^1] switch
        {
            "sendMessage" => Send(root, text),
            "editMessageText" => Edit(root, text),
            _ => Refuse(404, "Not Found"),
        };
    }

    public void Lose(long message) => _messages.Remove(message);

    public static HttpResponseMessage Refuse(int status, string description, string? parameters = null) =>
        StrictReceiverContract.Json(status, $$"""{"ok":false,"error_code":{{status}},"description":"{{description}}"{{(parameters is null ? "" : $",\"parameters\":{parameters}")}}}""");

    private HttpResponseMessage Send(JsonElement root, string text)
    {
        AssertOnly(root, "chat_id", "text", "parse_mode", "link_preview_options", "message_thread_id", "reply_parameters");
        if (root.TryGetProperty("reply_parameters", out var reply))
        {
            AssertOnly(reply, "message_id", "allow_sending_without_reply");
            Assert.True(reply.GetProperty("allow_sending_without_reply").GetBoolean());
            Assert.True(reply.GetProperty("message_id").GetInt64() > 0);
        }

        _messages[++_last] = text;
        return Answer(_last);
    }

    private HttpResponseMessage Edit(JsonElement root, string text)
    {
        AssertOnly(root, "chat_id", "text", "parse_mode", "link_preview_options", "message_id");
        var id = root.GetProperty("message_id").GetInt64();
        if (!_messages.TryGetValue(id, out var before))
            return Refuse(400, "Bad Request: message to edit not found");
        if (before == text)
            return Refuse(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same");
        _messages[id] = text;
        return Answer(id);
    }

    private static HttpResponseMessage Answer(long id) =>
        StrictReceiverContract.Json(200, $$"""{"ok":true,"result":{"date":1793716330,"message_id":{{id}} } }""");

    private static void AssertOnly(JsonElement element, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), element.EnumerateObject().Select(member => member.Name).ToHashSet());

    /// <summary>Entity parsing; a user's name after an @ would call them.</summary>
    private static string Parse(string html)
    {
        Assert.DoesNotContain("<br", html, StringComparison.Ordinal);
        var text = AllowedHtml.TextOf(html);
        Assert.DoesNotMatch("(?<![A-Za-z0-9])@[A-Za-z0-9_]", text);
        WholeText.AssertWhole(text);
        return text.Trim();
    }
}
