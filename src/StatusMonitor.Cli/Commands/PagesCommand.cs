using System.CommandLine;
using Spectre.Console;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon pages [TEXT]</c>, and below it <c>pages detect</c>.</summary>
internal static class PagesCommand
{
    public static Command Create(GlobalOptions globals)
    {
        var text = new Argument<string[]>("TEXT")
        {
            Description = "Part of an id, a name, an alias or a category; slips are forgiven [default: all]",
            HelpName = "TEXT",
            Arity = ArgumentArity.ZeroOrMore,
        };
        text.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(UsageMistake.IsOption))
                result.AddError(UsageMistake.UnknownOption(word, result.Parent!));
        });
        var command = new Command("pages", "Searches the catalog of pages that are known by name; pages detect asks one how it speaks.") { text, DetectCommand.Create(globals) };
        command.SetAction(parsed => Run(string.Join(' ', parsed.GetValue(text) ?? []), globals.IsJson(parsed), globals.Screen(parsed)));
        return command;
    }

    private static int Run(string text, bool isJson, Screen screen)
    {
        var found = KnownPages.Catalog.Search(text);
        using var output = StandardText.Open();
        if (isJson) foreach (var entry in found) output.WriteLine(CliJson.Line(CatalogLine.Of(entry), CliJson.Context.CatalogLine));
        else if (found.Count > 0) Tables.On(output, screen).Write(Table(found));
        output.Flush();
        if (found.Count == 0)
            Diagnostics.Say($"Nothing like \"{UsageMistake.Shown(text)}\" is in the catalog. Any page can be watched by its address: statusmon watch https://status.acme.com");
        return ExitCode.Done;
    }

    private static Table Table(IReadOnlyList<CatalogEntry> found)
    {
        var table = Tables.New("Id", "Name", "Category", "Dialect", "Also", "Address");
        foreach (var entry in found)
            table.AddRow(new Text(entry.Id, Color.Green), new Text(entry.Name), new Text(entry.Category), new Text(Said(entry)), new Text(string.Join(", ", entry.Aliases)), new Text(entry.Url.OriginalString));
        return table;
    }

    private static string Said(CatalogEntry entry) => entry switch
    {
        { Dialect: null } => "found out at first use",
        { Sure: null } => entry.Dialect,
        _ => $"{entry.Dialect} ({entry.Sure} confidence)",
    };
}
