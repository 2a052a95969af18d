using System.CommandLine;
using System.CommandLine.Parsing;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Usage;

/// <summary>Says what is wrong with a command line: what, where, what is allowed, and what may have been meant.</summary>
internal static class UsageMistake
{
    /// <summary>True for <c>statusmon</c> and nothing else.</summary>
    public static bool IsBare(ParseResult parsed) => parsed.Tokens.Count == 0;

    /// <summary>The command as it is typed: <c>statusmon watch</c>.</summary>
    public static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "statusmon";

    public static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        if (command.Children.OfType<ArgumentResult>().SelectMany(taken => taken.Tokens).FirstOrDefault(token => IsOption(token.Value)) is { } option)
            return UnknownOption(option.Value, command);
        if (parsed.UnmatchedTokens is [var first, ..])
            return IsOption(first) ? UnknownOption(first, command) : Unexpected(first, command);
        return parsed.Errors.Select(error => Say(error, command)).OrderBy(said => said.IsVague).First().Text;
    }

    public static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>An option nobody knows; also found among pages, which take every word there is.</summary>
    public static string UnknownOption(string word, SymbolResult place)
    {
        var name = word.Split('=', ':')[0];
        var known = Options(place).ToList();
        return $"there is no option {Shown(name)}.{NearestWord.Suggestion(name, known)} Options: {string.Join(", ", known.Where(option => option.StartsWith("--", StringComparison.Ordinal)))}.";
    }

    /// <summary>For an argument that takes any word: one that looks like an option is a mistyped option.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        foreach (var word in result.Tokens.Select(token => token.Value).Where(IsOption)) result.AddError(UnknownOption(word, result.Parent!));
    }

    /// <summary>A value outside a closed list.</summary>
    public static string UnknownValue(string option, string value, IReadOnlyList<string> allowed) =>
        $"{option}: \"{Shown(value)}\" is not one of {string.Join(", ", allowed)}.{NearestWord.Suggestion(value, allowed)}";

    /// <summary>What was typed, safe to print.</summary>
    public static string Shown(string typed) => TerminalText.Clean(typed, 200);

    private static string Unexpected(string word, CommandResult command)
    {
        var commands = command.Command.Subcommands.Select(known => known.Name).ToList();
        return commands.Count == 0
            ? $"\"{Shown(word)}\" is one word too many."
            : $"there is no command {Shown(word)}.{NearestWord.Suggestion(word, commands)} Commands: {string.Join(", ", commands)}.";
    }

    /// <summary>What is missing is said only where nothing is wrong: it is often missing because of what is wrong.</summary>
    private static (string Text, bool IsVague) Say(ParseError error, CommandResult command) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => ($"{option.Option.Name} needs a value: {option.Option.HelpName}.", false),
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult option } => ($"{option.Option.Name} needs a value: {option.Option.HelpName}.", false),
        ArgumentResult { Tokens.Count: 0 } missing => (Missing(missing.Argument), true),
        CommandResult => (Missing(command), true),
        _ => (error.Message, false),
    };

    private static string Missing(Argument argument) =>
        $"name {(argument.Arity.MaximumNumberOfValues > 1 ? "at least one " : "")}{argument.HelpName ?? argument.Name}: {argument.Description}";

    private static string Missing(CommandResult command) => command.Command.Arguments is [var argument, ..]
        ? Missing(argument)
        : $"name a command: {string.Join(", ", command.Command.Subcommands.Select(known => known.Name))}.";

    private static IEnumerable<string> Options(SymbolResult place)
    {
        for (var at = place; at is not null; at = at.Parent)
        {
            if (at is not CommandResult { Command: var command }) continue;
            foreach (var option in command.Options.Where(option => at == place || option.Recursive))
            {
                yield return option.Name;
                foreach (var alias in option.Aliases) yield return alias;
            }
        }
    }
}
