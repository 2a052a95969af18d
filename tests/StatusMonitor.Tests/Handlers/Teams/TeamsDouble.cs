using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Teams;

/// <summary>A Teams workflow that begins with a webhook request: checks the card as Teams would, and takes it.</summary>
internal sealed class TeamsDouble
{
    public const string Address = "https://default0a1b.2c.environment.api.powerplatform.example:443/powerautomate/automations/direct/workflows/hidden-in-path/triggers/manual/paths/invoke?api-version=1&sp=%2Ftriggers%2Fmanual%2Frun&sig=hidden-in-query";

    private const string Markup = @"\*_[]{}`~<&";

    private readonly List<string> _shown = [];

    /// <summary>What was shown of each card, one block a line.</summary>
    public IReadOnlyList<string> Shown => _shown;

    public HttpResponseMessage Receive(SentRequest request)
    {
        Assert.Equal(("POST", Address, "application/json"), (request.Method, request.Url.OriginalString, request.Headers["Content-Type"]));
        if (request.Body.Length > 28 * 1_024)
            return StrictReceiverContract.Json(413, """{"error":{"code":"RequestEntityTooLarge"}}""");
        using var body = JsonDocument.Parse(request.Body);
        AssertOnly(body.RootElement, "type", "attachments");
        Assert.Equal("message", body.RootElement.GetProperty("type").GetString());
        var attachment = Assert.Single(body.RootElement.GetProperty("attachments").EnumerateArray());
        AssertOnly(attachment, "contentType", "content");
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.GetProperty("contentType").GetString());
        _shown.Add(CheckCard(attachment.GetProperty("content")));
        return StrictReceiverContract.Json(202, "");
    }

    private static string CheckCard(JsonElement card)
    {
        AssertOnly(card, "$schema", "type", "version", "msteams", "body", "actions");
        Assert.Equal(("AdaptiveCard", "1.4"), (card.GetProperty("type").GetString(), card.GetProperty("version").GetString()));
        if (card.TryGetProperty("actions", out var actions))
        {
            var action = Assert.Single(actions.EnumerateArray());
            Assert.Equal("Action.OpenUrl", action.GetProperty("type").GetString());
            Assert.Matches("^https?://", action.GetProperty("url").GetString()!);
        }

        return string.Join('\n', card.GetProperty("body").EnumerateArray().Select(CheckBlock));
    }

    private static string CheckBlock(JsonElement block)
    {
        AssertOnly(block, "type", "text", "wrap", "weight", "color", "size", "spacing");
        Assert.Equal("TextBlock", block.GetProperty("type").GetString());
        Assert.True(block.GetProperty("wrap").GetBoolean());
        Assert.All(
            [("color", "Default Accent Good Warning Attention"), ("weight", "Bolder"), ("size", "Small"), ("spacing", "None Medium")],
            rule => Assert.True(!block.TryGetProperty(rule.Item1, out var value) || rule.Item2.Split(' ').Contains(value.GetString())));
        var shown = Render(block.GetProperty("text").GetString()!);
        Assert.NotEmpty(shown);
        WholeText.AssertWhole(shown);
        return shown;
    }

    /// <summary>Markdown in which nothing is marked up: what could be has a backslash, and lines have two line feeds between.</summary>
    private static string Render(string markdown)
    {
        Assert.DoesNotMatch("(?<!\n)\n(?!\n)", markdown);
        Assert.DoesNotMatch("(?m)^(\\s|[#>=+-]|\\d+[.)])", Regex.Replace(markdown, "\n+", "\n"));
        var shown = new System.Text.StringBuilder();
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\' && at + 1 < markdown.Length && char.IsAscii(markdown[at + 1]) && (char.IsPunctuation(markdown[at + 1]) || char.IsSymbol(markdown[at + 1])))
                at++;
            else
                Assert.DoesNotContain(markdown[at], Markup);
            shown.Append(markdown[at]);
        }

        return shown.ToString().Replace("\n\n", "\n", StringComparison.Ordinal);
    }

    private static void AssertOnly(JsonElement element, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), element.EnumerateObject().Select(member => member.Name).ToHashSet());
}
