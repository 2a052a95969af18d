using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary><c>[PAGE…]</c> of commands that read what was recorded: also any key that a page once had.</summary>
internal static class KeysArgument
{
    public static Argument<IReadOnlyList<string>> Create() => new("PAGE")
    {
        Description = "pages as they were watched [default: all that are recorded]",
        HelpName = "PAGE",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = Parse,
    };

    /// <summary>The keys that words mean which were parsed.</summary>
    /// <param name="words">What was typed.</param>
    /// <param name="recorded">Keys of pages that were read.</param>
    public static IReadOnlyList<PageKey> Meant(IReadOnlyList<string> words, IReadOnlySet<string> recorded) =>
        [.. words.Select(word => RecordedPages.Find(word, recorded, out _)?.Key ?? new PageKey(word)).Distinct()];

    private static List<string> Parse(ArgumentResult result)
    {
        var words = result.Tokens.Select(token => token.Value).ToList();
        foreach (var word in words)
        {
            if (UsageMistake.IsOption(word)) result.AddError(UsageMistake.UnknownOption(word, result.Parent!));
            else if (RecordedPages.Find(word, RecordedPages.None, out var mistake) is not { } page)
            {
                if (PageKeys.Slug(word) != word) result.AddError(UsageMistake.Shown(mistake!));
            }
            else if (!page.Components.IsEverything) result.AddError($"the history is that of whole pages; write {page.Key}.");
        }

        return words;
    }
}
