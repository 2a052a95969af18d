using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StatusMonitor.Routing;

/// <summary>Part of a text, or a regular expression between slashes. Case does not matter. Immutable.</summary>
internal sealed class TextRule
{
    private readonly string _part;
    private readonly Regex? _pattern;

    private TextRule(string part, Regex? pattern) => (_part, _pattern) = (part, pattern);

    public static bool TryParse(string text, [NotNullWhen(true)] out TextRule? rule, [NotNullWhen(false)] out string? mistake)
    {
        (rule, mistake) = (null, null);
        if (text.Length == 0)
        {
            mistake = "is empty; write part of a text, or a regular expression between slashes";
            return false;
        }

        if (text.Length < 3 || text[0] != '/' || text[^1] != '/')
        {
            rule = new TextRule(text, null);
            return true;
        }

        return TryPattern(text[1..^1], out rule, out mistake);
    }

    public bool Holds(string? text) => text is not null
        && (_pattern?.IsMatch(text) ?? text.Contains(_part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without backtracking: what a page writes must not decide how long we look at it.</summary>
    private static bool TryPattern(string pattern, [NotNullWhen(true)] out TextRule? rule, [NotNullWhen(false)] out string? mistake)
    {
        (rule, mistake) = (null, null);
        try
        {
            const RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
            rule = new TextRule(pattern, new Regex(pattern, options));
            return true;
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            mistake = $"is no regular expression that can be used: {refused.Message}";
            return false;
        }
    }
}
