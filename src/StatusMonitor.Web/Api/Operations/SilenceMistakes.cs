using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>What is wrong with a silence that is asked for. Pure.</summary>
internal static class SilenceMistakes
{
    private const int LongestComment = 500;

    private static readonly string[] s_types = ["incident", "maintenance"];

    public static IEnumerable<Mistake> In(NewSilenceBody wish, DateTimeOffset now)
    {
        if (wish.Match is not { } match || match.IsEmpty)
            yield return new Mistake("match", null, "match must say which events are meant; {\"pages\": [\"*\"]} means everything.");
        else
            foreach (var mistake in In(match)) yield return mistake;
        if (wish.Until is null) yield return new Mistake("until", null, "until must say when the silence ends.");
        else if (wish.Until <= now || wish.Until <= (wish.From ?? now)) yield return new Mistake("until", null, "until must lie in the future, and after from.");
        if (string.IsNullOrWhiteSpace(wish.Comment)) yield return new Mistake("comment", null, "comment must say why.");
        else if (wish.Comment.Length > LongestComment || wish.Comment.Any(char.IsControl))
            yield return new Mistake("comment", null, $"comment must be one line of at most {LongestComment} characters.");
    }

    private static IEnumerable<Mistake> In(EventMatch match) =>
        CompiledMatch.MistakesIn(match).Select(found => new Mistake($"match.{found.Key}", null, $"match.{found.Key} {found.Message}."))
            .Concat(NoSuch("match.kinds", match.Kinds, [.. KindNames.All]))
            .Concat(NoSuch("match.types", match.Types, s_types));

    /// <summary>A pattern that can match nothing is a mistake: it would be noticed only by what is told all the same.</summary>
    private static IEnumerable<Mistake> NoSuch(string member, IReadOnlyList<string>? patterns, IReadOnlyList<string> known) =>
        (patterns ?? []).Where(pattern => !known.Any(word => Glob.Matches(pattern, word)))
            .Select(pattern => Mistake.Of(member, pattern, $"among {string.Join(", ", known)}, or match some of them with * and ?", NearestWord.Find(pattern, known)));
}
