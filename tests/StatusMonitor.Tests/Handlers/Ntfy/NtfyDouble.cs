using System.Text;
using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Ntfy;

/// <summary>An ntfy server: publishing as JSON to its root, with its limits and its visitor's budget.</summary>
internal sealed class NtfyDouble
{
    public const string Topic = "hidden_topic-1";
    public const string Token = "tk_hiddenhiddenhiddenhiddenhid";

    /// <summary>Requests before it throttles.</summary>
    public int Budget { get; set; } = int.MaxValue;

    public HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("POST", "/"), (request.Method, request.Url.PathAndQuery));
        if (Budget-- <= 0)
            return Refuse(429, 42901);
        if (request.Headers.GetValueOrDefault("Authorization") != $"Bearer {Token}")
            return Refuse(403, 40301);
        if (request.Body.Length > 32_768)
            return Refuse(413, 41301);
        using var body = JsonDocument.Parse(request.Body);
        var root = body.RootElement;
        Assert.Subset(new HashSet<string> { "topic", "title", "message", "priority", "tags", "click" }, root.EnumerateObject().Select(member => member.Name).ToHashSet());
        Assert.Equal(Topic, root.GetProperty("topic").GetString());
        var (title, message) = (root.GetProperty("title").GetString()!, root.GetProperty("message").GetString()!);
        Assert.InRange(Encoding.UTF8.GetByteCount(message), 1, 4_096); // none becomes "triggered", more an attachment
        Assert.InRange(title.Length, 1, 250);
        Assert.InRange(root.GetProperty("priority").GetInt32(), 1, 5);
        Assert.Matches("^[a-z_]+$", Assert.Single(root.GetProperty("tags").EnumerateArray()).GetString()!);
        if (root.TryGetProperty("click", out var click))
            Assert.Matches("^https?://", click.GetString()!);
        WholeText.AssertWhole(title);
        WholeText.AssertWhole(message);
        return StrictReceiverContract.Json(200, """{"id":"hwQ2YpKdmg","time":1793716330,"event":"message"}""");
    }

    private static HttpResponseMessage Refuse(int status, int code) =>
        StrictReceiverContract.Json(status, $$"""{"code":{{code}},"http":{{status}},"error":"{{Topic}}"}""");
}
