using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary><c>PAGE…</c>: catalog ids, addresses, or names with addresses.</summary>
internal static class PagesArgument
{
    public static Argument<IReadOnlyList<PageDefinition>> Create()
    {
        var argument = new Argument<IReadOnlyList<PageDefinition>>("PAGE")
        {
            Description = "a catalog id (openai), an address (https://status.acme.com), or name=address",
            HelpName = "PAGE",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Parse,
        };
        argument.CompletionSources.Add(_ => KnownPages.Catalog.Entries.Select(entry => new System.CommandLine.Completions.CompletionItem(entry.Id)));
        return argument;
    }

    private static IReadOnlyList<PageDefinition> Parse(ArgumentResult result)
    {
        List<PageDefinition> pages = [];
        foreach (var word in result.Tokens.Select(token => token.Value))
        {
            if (UsageMistake.IsOption(word)) result.AddError(UsageMistake.UnknownOption(word, result.Parent!));
            else if (PageArgument.TryParse(word, KnownPages.Catalog, out var page, out var mistake)) pages.Add(page);
            else result.AddError(UsageMistake.Shown(mistake));
        }

        if (PageArgument.Clash(pages) is { } clash) result.AddError(clash);
        return [.. pages.Distinct()];
    }
}
