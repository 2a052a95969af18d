using System.Text.Json;
using System.Text.RegularExpressions;

namespace StatusMonitor.Tests.Handlers.Slack;

/// <summary>Slack's documented rules for what a message may be; each breach is one complaint.</summary>
internal static partial class SlackRules
{
    private const int LongestOfAll = 13_000;

    public static IEnumerable<string> BreachesOf(JsonElement message, params string[] members)
    {
        foreach (var member in message.EnumerateObject().Where(member => !members.Contains(member.Name)))
            yield return $"invalid_arguments {member.Name}";
        if (!message.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 and <= 4_000 } fallback)
            yield return "no_text";
        else if (!IsEscaped(fallback))
            yield return $"markup in text {fallback}";
        if (message.GetProperty("blocks").GetArrayLength() is < 1 or > 50)
            yield return "invalid_blocks count";
        foreach (var breach in message.GetProperty("blocks").EnumerateArray().SelectMany(OfBlock))
            yield return breach;
        if (message.GetProperty("blocks").GetRawText().Length > 6 * LongestOfAll || TextsOf(message).Sum(shown => shown.Length) > LongestOfAll)
            yield return "msg_blocks_too_long";
    }

    private static IEnumerable<string> OfBlock(JsonElement block)
    {
        var type = block.GetProperty("type").GetString();
        string[] members = type switch { "section" => ["type", "block_id", "text"], "context" => ["type", "elements"], _ => ["type"] };
        if (type is not ("section" or "context") || block.EnumerateObject().Any(member => !members.Contains(member.Name)))
            yield return $"invalid_blocks {type}";
        if (block.TryGetProperty("block_id", out var id) && id.GetString() is not { Length: > 0 and <= 255 })
            yield return "invalid_blocks block_id";
        if (type == "context" && block.GetProperty("elements").GetArrayLength() is < 1 or > 10)
            yield return "invalid_blocks elements";
        foreach (var text in TextObjects(block))
        {
            if (text.GetProperty("type").GetString() != "mrkdwn" || !text.GetProperty("verbatim").GetBoolean())
                yield return "text that Slack would look for names in";
            if (text.GetProperty("text").GetString() is not { Length: > 0 and <= 3_000 } shown || shown.Trim().Length == 0)
                yield return "invalid_blocks text length";
            else if (!IsEscaped(shown))
                yield return $"markup in {shown}";
        }
    }

    private static IEnumerable<JsonElement> TextObjects(JsonElement block) =>
        block.TryGetProperty("text", out var text) ? [text] : block.GetProperty("elements").EnumerateArray();

    private static IEnumerable<string> TextsOf(JsonElement message) =>
        message.GetProperty("blocks").EnumerateArray().SelectMany(TextObjects).Select(text => text.GetProperty("text").GetString()!);

    /// <summary>Links and times may stand in it; everything else in angle brackets would be a forgery.</summary>
    private static bool IsEscaped(string text) => !Unescaped.IsMatch(Ours.Replace(text, ""));

    [GeneratedRegex(@"<(?:https?://[^<>|\s]+(?:\|[^<>|]+)?|!date\^\d+\^\{date_num\} \{time_secs\}\|[0-9-]+ [0-9:]+Z)>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Ours { get; }

    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)")]
    private static partial Regex Unescaped { get; }
}
