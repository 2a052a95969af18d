namespace StatusMonitor.Cli.Configuration;

/// <summary>Keys as they are shown: <c>handlers.ops.secret[1]</c>. Pure.</summary>
internal static class Keys
{
    /// <summary>A member of what a key names.</summary>
    public static string Below(string key, string name) => key.Length == 0 ? name : $"{key}.{name}";

    /// <summary>Whether a key is another or lies below it.</summary>
    public static bool IsIn(string key, string above) =>
        key.StartsWith(above, StringComparison.Ordinal) && (key.Length == above.Length || key[above.Length] is '.' or '[');

    /// <summary>The names and indices a key consists of; an index is in brackets.</summary>
    public static IEnumerable<string> Parts(string key) =>
        key.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
}
