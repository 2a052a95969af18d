using System.Text.RegularExpressions;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Looks for Markdown that a stranger's text must not become: whatever is neither escaped nor in an address.</summary>
internal static partial class MarkdownRules
{
    /// <summary>The first breach in a text from which our own marks were taken, or null.</summary>
    public static string? BreachOf(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (Begins.Match(line) is { Success: true } start)
                return $"a line begins with {start.Value}";
            if (line.StartsWith(' '))
                return "a line is indented";
            if (Marks.Match(Escaped.Replace(Addresses.Replace(line, ""), "")) is { Success: true } mark)
                return $"unescaped {mark.Value} in {line[..Math.Min(line.Length, 80)]}";
        }

        return null;
    }

    [GeneratedRegex(@"^(?:[-+=#>]|\d+[.)])")]
    private static partial Regex Begins { get; }

    [GeneratedRegex(@"\bhttps?://[^\s\\`<>|{}\[\]]+", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses { get; }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escaped { get; }

    [GeneratedRegex(@"[\\`*_~|<>\[\]]")]
    private static partial Regex Marks { get; }
}
