using System.Text.Json;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Gotify;

/// <summary>A Gotify server behind a proxy with a path: takes messages of one application.</summary>
internal static class GotifyDouble
{
    public const string Token = "A4ZudDRHiddenHid";

    public static HttpResponseMessage Receive(SentRequest request)
    {
        if ((request.Method, request.Url.AbsoluteUri) != ("POST", "http://home.lan/gotify/message"))
            return Refuse(404, "Not Found");
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        if (request.Headers.GetValueOrDefault("X-Gotify-Key") != Token)
            return Refuse(401, "Unauthorized");
        using var body = JsonDocument.Parse(request.Body);
        var root = body.RootElement;
        Assert.Equal(["title", "message", "priority", "extras"], root.EnumerateObject().Select(member => member.Name));
        var (title, message) = (root.GetProperty("title").GetString()!, root.GetProperty("message").GetString()!);
        if (message.Length == 0)
            return Refuse(400, "Bad Request");
        Assert.InRange(message.Length, 1, 8_000);
        Assert.InRange(title.Length, 1, 250);
        Assert.InRange(root.GetProperty("priority").GetInt32(), 0, 10);
        CheckExtras(root.GetProperty("extras"));
        WholeText.AssertWhole(title);
        WholeText.AssertWhole(message);
        return StrictReceiverContract.Json(200, """{"id":25,"appid":5,"message":"","title":"","priority":2,"date":"2026-11-03T14:32:10Z"}""");
    }

    private static void CheckExtras(JsonElement extras)
    {
        Assert.Equal("text/plain", extras.GetProperty("client::display").GetProperty("contentType").GetString());
        Assert.All(extras.EnumerateObject(), extra => Assert.Matches("^client::(display|notification)$", extra.Name));
        if (extras.TryGetProperty("client::notification", out var notification))
            Assert.Matches("^https?://", notification.GetProperty("click").GetProperty("url").GetString()!);
    }

    private static HttpResponseMessage Refuse(int status, string error) =>
        StrictReceiverContract.Json(status, $$"""{"error":"{{error}}","errorCode":{{status}},"errorDescription":"{{Token}}"}""");
}
