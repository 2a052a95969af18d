using StatusMonitor.Handlers.Wording;
using YamlDotNet.Core;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>Says what is wrong with YAML that cannot be read, in words that help.</summary>
internal static class YamlMistake
{
    private const int Longest = 200;

    public static string Explain(YamlException failure, string text, Place place)
    {
        if (failure is RefusedYamlException) return failure.Message;
        if (IsIndentedByTab(text, place.Line)) return "this line is indented with a tab; YAML wants spaces.";
        return $"this is no YAML: {TerminalText.Clean(failure.Message, Longest).TrimEnd('.')}.";
    }

    /// <summary>The parser stumbles at the line, or at the one behind the tab.</summary>
    private static bool IsIndentedByTab(string text, int line) =>
        text.Split('\n').Skip(Math.Max(0, line - 2)).Take(2)
            .Any(shown => shown.TakeWhile(char.IsWhiteSpace).Contains('\t'));
}
