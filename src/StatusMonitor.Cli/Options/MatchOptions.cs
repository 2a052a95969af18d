using System.CommandLine;
using StatusMonitor.Cli.Configuration.Planning;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Options;

/// <summary>An <see cref="EventMatch"/> as options: the same criteria as in a configuration.</summary>
internal sealed class MatchOptions
{
    private static readonly string[] Types = ["incident", "maintenance"];

    private readonly Option<string[]> _pages = Many("--page", "Pages, by key; * and ? are wildcards");
    private readonly Option<string[]> _components = Many("--component", "Components, by name");
    private readonly Option<string[]> _kinds = Many("--kind", "Kinds of events, such as incident.* or page.unreadable");
    private readonly Option<string[]> _types = Many("--type", "incident or maintenance");
    private readonly Option<string[]> _statuses = Many("--status", "Steps, such as monitoring");
    private readonly Option<string[]> _categories = Many("--category", "Categories of the catalog");
    private readonly Option<string?> _impact = new("--impact") { Description = "An impact, or a comparison: \"<= minor\"", HelpName = "IMPACT" };
    private readonly Option<string?> _text = new("--text") { Description = "Part of title or text, or /a regular expression/", HelpName = "TEXT" };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_pages, _components, _kinds, _types, _statuses, _impact, _categories, _text])
            command.Options.Add(option);
    }

    /// <param name="parsed">What was typed.</param>
    /// <param name="recorded">Keys of pages that were read.</param>
    /// <exception cref="UsageException">A criterion cannot be read, or there is none.</exception>
    public EventMatch Read(ParseResult parsed, IReadOnlySet<string> recorded)
    {
        var match = new EventMatch
        {
            Pages = List(parsed, _pages) is { } words ? [.. words.Select(word => KeyOf(word, recorded))] : null,
            Components = List(parsed, _components),
            Kinds = List(parsed, _kinds, [.. KindNames.All]),
            Types = List(parsed, _types, Types),
            Statuses = List(parsed, _statuses),
            Categories = List(parsed, _categories),
            Impact = parsed.GetValue(_impact),
            Text = parsed.GetValue(_text),
        };
        foreach (var (key, message) in CompiledMatch.MistakesIn(match)) throw new UsageException($"--{key} {message}.");
        if (match.IsEmpty) throw new UsageException("say what is meant: --page, --component, --kind, --type, --status, --impact, --category or --text; --page \"*\" means everything.");
        return match;
    }

    private static Option<string[]> Many(string name, string description) =>
        new(name) { Description = $"{description}; may be given several times", HelpName = name[2..].ToUpperInvariant(), AllowMultipleArgumentsPerToken = false };

    private static string[]? List(ParseResult parsed, Option<string[]> option) => parsed.GetValue(option) is { Length: > 0 } given ? given : null;

    /// <summary>A pattern that can match nothing is a mistake: it would be noticed only by what is told all the same.</summary>
    private static string[]? List(ParseResult parsed, Option<string[]> option, IReadOnlyList<string> known)
    {
        var given = List(parsed, option);
        if (given?.FirstOrDefault(pattern => !Globs.MatchesAny(pattern, known)) is { } unknown)
            throw new UsageException(UsageMistake.UnknownValue(option.Name, unknown, known));
        return given;
    }

    /// <summary>A page may be named as everywhere else: by alias, or by address.</summary>
    private static string KeyOf(string word, IReadOnlySet<string> recorded)
    {
        if (RecordedPages.Find(word, recorded, out _) is not { } page) return word;
        return page.Components.IsEverything
            ? page.Key.Value
            : throw new UsageException($"--page names whole pages; write --page {page.Key} --component {Shell(page.Components)}.");
    }

    private static string Shell(ComponentScope components) => $"\"{UsageMistake.Shown(components.ToString())}\"";
}
