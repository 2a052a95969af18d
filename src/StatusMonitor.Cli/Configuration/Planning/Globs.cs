using System.IO.Enumeration;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Whether a pattern with <c>*</c> and <c>?</c> can match anything of a closed list. Minds no case. Pure.</summary>
internal static class Globs
{
    public static bool MatchesAny(string glob, IEnumerable<string> words) =>
        words.Any(word => FileSystemName.MatchesSimpleExpression(glob, word, ignoreCase: true));

    /// <summary>What follows the glob in a sentence when it matches none of the words.</summary>
    public static string MatchesNone(string glob, string what, IReadOnlyList<string> words, params IReadOnlyList<string> also) =>
        $"matches no {what}.{NearestWord.Suggestion(glob, [.. words, .. also])} Known: {Listed(words)}.";

    /// <summary>The words, or the first of very many.</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        words.Count <= 30 ? string.Join(", ", words) : $"{string.Join(", ", words.Take(30))} and {words.Count - 30} more";
}
