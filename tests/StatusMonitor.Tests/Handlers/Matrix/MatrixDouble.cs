using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Matrix;

/// <summary>A homeserver as far as a sender needs it: checks events, knows transactions again, answers like one.</summary>
internal sealed class MatrixDouble
{
    public const string Token = "syt_c3RhdHVz_hiddenhidden_1a2b3c";
    public const string Room = "!nWz0Lb:matrix.example";

    private const string Path = "/_matrix/client/v3/rooms/!nWz0Lb:matrix.example/send/m.room.message/";

    private readonly Dictionary<string, string> _transactions = [];
    private readonly Dictionary<string, JsonElement> _events = [];

    /// <summary>What is in the room, by event.</summary>
    public IReadOnlyDictionary<string, JsonElement> Events => _events;

    public HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("PUT", "application/json"), (request.Method, request.Headers["Content-Type"]));
        if (request.Headers.GetValueOrDefault("Authorization") != $"Bearer {Token}")
            return Refuse(401, "M_UNKNOWN_TOKEN");
        var path = Uri.UnescapeDataString(request.Url.AbsolutePath);
        if (!path.StartsWith(Path, StringComparison.Ordinal))
            return Refuse(403, "M_FORBIDDEN");

        // What the server adds, and the keys of the event around the content, count too.
        if (request.Body.Length + 1_500 > 65_536)
            return Refuse(413, "M_TOO_LARGE");
        var transaction = path[Path.Length..];
        Assert.NotEmpty(transaction);
        if (!_transactions.TryGetValue(transaction, out var id))
        {
            using var body = JsonDocument.Parse(request.Body);
            Check(body.RootElement);
            id = $"$event{_events.Count + 1}";
            _transactions[transaction] = id;
            _events[id] = body.RootElement.Clone();
        }

        return StrictReceiverContract.Json(200, $$"""{"event_id":"{{id}}"}""");
    }

    public static HttpResponseMessage Refuse(int status, string word, string more = "") =>
        StrictReceiverContract.Json(status, $$"""{"errcode":"{{word}}","error":"{{Token}}"{{more}}}""");

    private void Check(JsonElement content)
    {
        CheckText(content, "m.relates_to", "m.new_content");
        if (!content.TryGetProperty("m.relates_to", out var relation))
            return;
        var target = relation.GetProperty("event_id").GetString()!;
        var related = _events[target];
        if (relation.GetProperty("rel_type").GetString() == "m.replace")
        {
            AssertOnly(relation, "rel_type", "event_id");
            Assert.False(IsEdit(related), "an edit of an edit");
            Assert.Equal(content.GetProperty("msgtype").GetString(), related.GetProperty("msgtype").GetString());
            CheckText(content.GetProperty("m.new_content"));
            return;
        }

        AssertOnly(relation, "rel_type", "event_id", "is_falling_back", "m.in_reply_to");
        Assert.Equal("m.thread", relation.GetProperty("rel_type").GetString());
        Assert.False(related.TryGetProperty("m.relates_to", out _), "a thread within a thread");
        Assert.True(relation.GetProperty("is_falling_back").GetBoolean());
        Assert.Contains(relation.GetProperty("m.in_reply_to").GetProperty("event_id").GetString()!, _events.Keys);
    }

    private static bool IsEdit(JsonElement content) =>
        content.TryGetProperty("m.relates_to", out var relation) && relation.GetProperty("rel_type").GetString() == "m.replace";

    private static void CheckText(JsonElement content, params string[] more)
    {
        AssertOnly(content, ["msgtype", "body", "format", "formatted_body", "m.mentions", .. more]);
        Assert.True(content.GetProperty("msgtype").GetString() is "m.text" or "m.notice");
        Assert.Equal("org.matrix.custom.html", content.GetProperty("format").GetString());
        Assert.Empty(content.GetProperty("m.mentions").EnumerateObject());
        var (plain, html) = (content.GetProperty("body").GetString()!, content.GetProperty("formatted_body").GetString()!);
        Assert.NotEmpty(plain);
        foreach (var text in new[] { plain, AllowedHtml.TextOf(html) })
        {
            WholeText.AssertWhole(text);
            Assert.DoesNotContain("@room", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static void AssertOnly(JsonElement element, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), element.EnumerateObject().Select(member => member.Name).ToHashSet());
}
