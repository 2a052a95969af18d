using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary><c>[PAGE…]</c> of commands that read what was recorded: also any key that a page once had.</summary>
internal static class KeysArgument
{
    public static Argument<IReadOnlyList<PageKey>> Create() => new("PAGE")
    {
        Description = "pages as they were watched [default: all that are recorded]",
        HelpName = "PAGE",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = Parse,
    };

    private static IReadOnlyList<PageKey> Parse(ArgumentResult result)
    {
        List<PageKey> keys = [];
        foreach (var word in result.Tokens.Select(token => token.Value))
        {
            if (UsageMistake.IsOption(word)) result.AddError(UsageMistake.UnknownOption(word, result.Parent!));
            else if (PageArgument.TryParse(word, KnownPages.Catalog, out var page, out var mistake)) Add(page);
            else if (PageKeys.Slug(word) == word) keys.Add(new PageKey(word));
            else result.AddError(UsageMistake.Shown(mistake));
        }

        return [.. keys.Distinct()];

        void Add(PageDefinition page)
        {
            if (page.Components.IsEverything) keys.Add(page.Key);
            else result.AddError($"the history is that of whole pages; write {page.Key}.");
        }
    }
}
