using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary><c>PAGE…</c>: catalog ids, addresses, or names with addresses, and parts of them.</summary>
internal static class PagesArgument
{
    public static Argument<IReadOnlyList<PageDefinition>> Create()
    {
        var argument = new Argument<IReadOnlyList<PageDefinition>>("PAGE")
        {
            Description = "a catalog id (openai), an address (https://status.acme.com), or name=address; a part of it behind a slash (aws/ec2@us-east-1)",
            HelpName = "PAGE",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Parse,
        };
        argument.CompletionSources.Add(_ => KnownPages.Catalog.Entries.Select(entry => new System.CommandLine.Completions.CompletionItem(entry.Id)));
        return argument;
    }

    /// <summary>One page and no more.</summary>
    public static Argument<PageDefinition> CreateOne(string name) => new(name)
    {
        Description = "the address of a page (https://status.acme.com), or a catalog id",
        HelpName = name,
        CustomParser = ParseOne,
    };

    private static PageDefinition? ParseOne(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (UsageMistake.IsOption(word)) result.AddError(UsageMistake.UnknownOption(word, result.Parent!));
        else if (PageArgument.TryParse(word, KnownPages.Catalog, out var page, out var mistake)) return page;
        else result.AddError(UsageMistake.Shown(mistake));
        return null;
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

        var joined = PageArgument.Joined(pages);
        if (PageArgument.Clash(joined) is { } clash) result.AddError(clash);
        return joined;
    }
}
