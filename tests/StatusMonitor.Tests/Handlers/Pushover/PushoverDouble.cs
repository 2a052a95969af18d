using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Pushover;

/// <summary>Pushover's message API: its fields, limits and answers.</summary>
internal static class PushoverDouble
{
    public const string Token = "azGDORePK8gMaC0QOYAMyEEuzJnyUi";
    public const string User = "uQiRzpo4DXghDmr9QzzfQu27cmVRsG";

    private static readonly string[] Fields =
        ["token", "user", "title", "message", "timestamp", "priority", "retry", "expire", "url", "url_title", "device", "sound"];

    public static HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("POST", "https://api.pushover.net/1/messages.json", "application/json"), (request.Method, request.Url.AbsoluteUri, request.Headers["Content-Type"]));
        using var body = JsonDocument.Parse(request.Body);
        var root = body.RootElement;
        Assert.Subset(Fields.ToHashSet(), root.EnumerateObject().Select(member => member.Name).ToHashSet());
        if (root.GetProperty("token").GetString() != Token)
            return Refuse(400, "token");
        if (root.GetProperty("user").GetString() != User)
            return Refuse(400, "user");
        if (root.GetProperty("message").GetString() is not { Length: > 0 and <= 1_024 } message)
            return Refuse(400, "message");
        var title = root.GetProperty("title").GetString()!;
        Assert.InRange(title.Length, 1, 250);
        WholeText.AssertWhole(title);
        WholeText.AssertWhole(message);
        Assert.True(root.GetProperty("timestamp").GetInt64() > 0);
        CheckPriority(root);
        CheckLink(root);
        return StrictReceiverContract.Json(200, """{"status":1,"request":"647d2300-702c-4b38-8b2f-d56326ae460b"}""");
    }

    public static HttpResponseMessage Refuse(int status, string wrong) =>
        StrictReceiverContract.Json(status, $$"""{"{{wrong}}":"invalid","errors":["{{Token}} is invalid"],"status":0,"request":"5042853c"}""");

    private static void CheckPriority(JsonElement root)
    {
        var priority = root.GetProperty("priority").GetInt32();
        Assert.InRange(priority, -2, 2);
        Assert.Equal(priority == 2, root.TryGetProperty("retry", out var retry));
        Assert.Equal(priority == 2, root.TryGetProperty("expire", out var expire));
        if (priority == 2)
            Assert.True(retry.GetInt64() >= 30 && expire.GetInt64() <= 10_800);
    }

    private static void CheckLink(JsonElement root)
    {
        Assert.Equal(root.TryGetProperty("url", out var url), root.TryGetProperty("url_title", out var title));
        if (url.ValueKind != JsonValueKind.Undefined)
            Assert.True(url.GetString()!.Length <= 512 && title.GetString()!.Length <= 100);
    }
}
