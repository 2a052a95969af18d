using System.Text.Json;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads matches. A criterion that nothing can ever meet is a mistake: it would be found in the first silent night.</summary>
internal sealed partial class MatchPlanning(ConfigurationDocument document, PageWords pages, IReadOnlyList<string> categories)
{
    private static readonly string[] Impacts = ["none", "maintenance", "minor", "major", "critical"];

    private static readonly string[] Families = ["incident.*", "maintenance.*", "component.*", "page.*", "delivery.*"];

    private static readonly IReadOnlyList<string> Kinds = [.. Enum.GetValues<EventKind>().Select(KindName)];

    public EventMatch Plan(MatchForm? form, string key) => form is null ? new EventMatch() : new EventMatch
    {
        Pages = Pages(form.Pages, $"{key}.pages"),
        Components = Words(form.Components),
        Kinds = Known(form.Kinds, $"{key}.kinds", "kind of event", Kinds, Families),
        Types = Words(form.Types),
        Statuses = Words(form.Statuses),
        Impact = Impact(form.Impact, $"{key}.impact"),
        Categories = Known(form.Categories, $"{key}.categories", "category", categories, []),
        Text = Text(form.Text, $"{key}.text"),
        Not = form.Not is { } not ? Plan(not, $"{key}.not") : null,
    };

    private static List<string>? Words(IReadOnlyList<string?>? list) => list is null ? null : [.. list.OfType<string>()];

    private List<string>? Pages(IReadOnlyList<string?>? list, string key)
    {
        if (list is null) return null;
        List<string> globs = [];
        foreach (var (word, place) in ConfigurationDocument.Items(list, key))
        {
            if (pages.Glob(word) is { } glob) globs.Add(glob);
            else if (pages.IsSurelyUnknown(word)) document.Value(place, Globs.MatchesNone(word, "page of this file", pages.Shown));
        }

        return globs;
    }

    private List<string>? Known(IReadOnlyList<string?>? list, string key, string what, IReadOnlyList<string> known, IReadOnlyList<string> also)
    {
        foreach (var (glob, place) in ConfigurationDocument.Items(list, key).Where(found => !Globs.MatchesAny(found.Item, known)))
            document.Value(place, Globs.MatchesNone(glob, what, known, also));
        return Words(list);
    }

    private string? Impact(string? text, string key)
    {
        if (text is null) return null;
        var match = Comparison().Match(text);
        var word = match.Groups["word"].Value;
        if (match.Success && Impacts.Contains(word, StringComparer.OrdinalIgnoreCase)) return text;
        var meant = match.Success ? NearestWord.Suggestion(word, Impacts) : "";
        document.Value(key, $"is no impact and no comparison with one.{meant} Write one of {string.Join(", ", Impacts)}, or >, >=, < or <= before it.");
        return null;
    }

    private string? Text(string? text, string key)
    {
        if (text is not ['/', .. var pattern, '/']) return text;
        if (pattern.Length == 0) document.Value(key, "has no regular expression between its slashes.");
        else if (WhyNoExpression(pattern) is { } reason) document.Value(key, $"is no regular expression that can be used: {reason}.");
        return text;
    }

    /// <summary>Never the library's own sentence, which repeats the expression.</summary>
    private static string? WhyNoExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            return null;
        }
        catch (RegexParseException failure)
        {
            return $"{Capital().Replace(failure.Error.ToString(), static letter => $" {letter.Value.ToLowerInvariant()}").Trim()}, at character {failure.Offset}";
        }
        catch (NotSupportedException)
        {
            return "look-around, back-references and very large repetitions are not supported, so that no text can make it slow";
        }
    }

    private static string KindName(EventKind kind) => JsonSerializer.SerializeToElement(kind, KindJson.Default.EventKind).GetString()!;

    [GeneratedRegex(@"\A\s*(>=|<=|>|<)?\s*(?<word>[A-Za-z]+)\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Comparison();

    [GeneratedRegex("[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
