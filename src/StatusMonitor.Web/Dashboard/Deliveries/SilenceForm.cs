using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>Reads a silence from a form, by the same rules as the command line. Pure, but for the id.</summary>
internal static class SilenceForm
{
    private const int LongestComment = 300;
    private const int LongestCriterion = 500;

    public static SilenceDraft Read(IFormCollection form) => new()
    {
        Pages = Text(form, "pages"),
        Components = Text(form, "components"),
        Impact = Text(form, "impact"),
        Text = Text(form, "text"),
        Length = Text(form, "length"),
        Comment = TerminalText.Clean(form["comment"], LongestComment),
    };

    /// <summary>The silence, or null and what is wrong.</summary>
    public static (Silence? Silence, SilenceDraft Draft) Check(SilenceDraft draft, DateTimeOffset now)
    {
        var match = new EventMatch
        {
            Pages = List(draft.Pages),
            Components = List(draft.Components),
            Impact = draft.Impact.Length > 0 ? draft.Impact : null,
            Text = draft.Text.Length > 0 ? draft.Text : null,
        };
        var mistakes = CompiledMatch.MistakesIn(match).GroupBy(found => found.Key).ToDictionary(found => found.Key, found => $"This {found.First().Message}.");
        if (match.IsEmpty) mistakes["pages"] = "Say what is meant: a page, a component, an impact or a text; * for the page means everything.";
        var isChosen = SilenceDraft.Lengths.Any(length => length.Value == draft.Length) & Duration.TryParse(draft.Length, out var length);
        if (!isChosen) mistakes["length"] = "Choose how long.";
        if (draft.Comment.Length == 0) mistakes["comment"] = "Say why, for whoever asks.";
        if (mistakes.Count > 0) return (null, draft with { Mistakes = mistakes });
        return (new Silence { Id = NewId(), Match = match, From = now, Until = now + length, Comment = draft.Comment }, draft);
    }

    /// <summary>Short enough to be typed on a command line.</summary>
    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));

    private static string Text(IFormCollection form, string field) => TerminalText.Clean(form[field], LongestCriterion);

    private static string[]? List(string words) =>
        words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } list ? list : null;
}
