using System.Text.Json;
using System.Web;
using Xunit;

namespace StatusMonitor.Tests.Handlers.GoogleChat;

/// <summary>A Google Chat space's incoming webhook: checks messages, keeps threads by their keys, answers like it.</summary>
internal sealed class GoogleChatDouble
{
    public const string Address = "https://chat.googleapis.com/v1/spaces/AAAA1234/messages?key=hidden-in-key&token=hidden-in-token%3D";

    private readonly List<string> _threads = [];

    /// <summary>The thread of each message; a message without a key begins one of its own.</summary>
    public IReadOnlyList<string> Threads => _threads;

    public HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("POST", "application/json"), (request.Method, request.Headers["Content-Type"]));
        var query = HttpUtility.ParseQueryString(request.Url.Query);
        if ((query["key"], query["token"]) != ("hidden-in-key", "hidden-in-token="))
            return Refuse(401, "UNAUTHENTICATED");
        Assert.Equal(["key", "token", "messageReplyOption"], query.AllKeys);
        Assert.Equal("REPLY_MESSAGE_FALLBACK_TO_NEW_THREAD", query["messageReplyOption"]);
        if (request.Body.Length > 32_000)
            return Refuse(400, "INVALID_ARGUMENT");
        using var body = JsonDocument.Parse(request.Body);
        var root = body.RootElement;
        AssertOnly(root, "fallbackText", "cardsV2", "thread");
        var fallback = root.GetProperty("fallbackText").GetString()!;
        Assert.DoesNotMatch("<[^\u2060]", fallback);
        WholeText.AssertWhole(fallback);
        CheckCard(Assert.Single(root.GetProperty("cardsV2").EnumerateArray()));
        var key = root.TryGetProperty("thread", out var thread) ? thread.GetProperty("threadKey").GetString()! : $"own {_threads.Count}";
        Assert.InRange(key.Length, 1, 4_000);
        _threads.Add(key);
        return StrictReceiverContract.Json(200, """{"name":"spaces/AAAA1234/messages/m1","thread":{"name":"spaces/AAAA1234/threads/t1"}}""");
    }

    public static HttpResponseMessage Refuse(int status, string word) =>
        StrictReceiverContract.Json(status, $$"""{"error":{"code":{{status}},"message":"{{Address}}","status":"{{word}}"} }""");

    private static void CheckCard(JsonElement withId)
    {
        AssertOnly(withId, "cardId", "card");
        AssertOnly(withId.GetProperty("card"), "sections");
        var section = Assert.Single(withId.GetProperty("card").GetProperty("sections").EnumerateArray());
        AssertOnly(section, "widgets");
        Assert.InRange(section.GetProperty("widgets").GetArrayLength(), 1, 100);
        foreach (var widget in section.GetProperty("widgets").EnumerateArray())
        {
            var (name, value) = Assert.Single(widget.EnumerateObject().Select(member => (member.Name, member.Value)));
            if (name == "textParagraph")
                CheckText(value.GetProperty("text").GetString()!);
            else
                CheckButton(value);
        }
    }

    private static void CheckText(string html)
    {
        Assert.NotEmpty(html);
        Assert.DoesNotContain('\n', html);
        WholeText.AssertWhole(AllowedHtml.TextOf(html));
    }

    private static void CheckButton(JsonElement list)
    {
        var button = Assert.Single(list.GetProperty("buttons").EnumerateArray());
        AssertOnly(button, "text", "onClick");
        Assert.Matches("^https?://", button.GetProperty("onClick").GetProperty("openLink").GetProperty("url").GetString()!);
    }

    private static void AssertOnly(JsonElement element, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), element.EnumerateObject().Select(member => member.Name).ToHashSet());
}
