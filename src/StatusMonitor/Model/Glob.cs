using System.IO.Enumeration;

namespace StatusMonitor.Model;

/// <summary>Patterns with <c>*</c> and <c>?</c>; upper and lower case are the same. Pure.</summary>
internal static class Glob
{
    /// <summary>Whether a text is matched as a whole; a backslash is a backslash.</summary>
    public static bool Matches(string pattern, string? text) =>
        text is not null && FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), text, ignoreCase: true);
}
