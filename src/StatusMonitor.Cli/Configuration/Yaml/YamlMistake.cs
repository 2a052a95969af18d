using StatusMonitor.Handlers.Wording;
using YamlDotNet.Core;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>Says what is wrong with YAML that cannot be read, in words that help.</summary>
internal static class YamlMistake
{
    private const int Longest = 200;

    /// <summary>What to say, and where it is: at a tab near the place at which the parser stumbled, or there.</summary>
    public static (Place Place, string Message) Explain(YamlException failure, string text, Place place)
    {
        if (failure is RefusedYamlException) return (place, failure.Message);
        if (TabNear(text, place.Line) is { } tab) return (tab, "this line is indented with a tab; YAML wants spaces.");
        return (place, $"this is no YAML: {TerminalText.Clean(failure.Message, Longest).TrimEnd('.')}.");
    }

    /// <summary>The parser stumbles in the line of the tab, or in the one before it.</summary>
    private static Place? TabNear(string text, int line)
    {
        var lines = text.Split('\n');
        for (var at = line; at <= Math.Min(line + 1, lines.Length); at++)
        {
            var indentation = lines[at - 1].TakeWhile(char.IsWhiteSpace).ToList();
            if (indentation.Contains('\t')) return new Place(at, indentation.IndexOf('\t') + 1);
        }

        return null;
    }
}
