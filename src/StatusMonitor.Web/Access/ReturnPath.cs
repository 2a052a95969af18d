namespace StatusMonitor.Web.Access;

/// <summary>Where somebody wanted to go before they were asked who they are. Never anywhere but here. Pure.</summary>
internal static class ReturnPath
{
    /// <summary>The query's name, and the form's field.</summary>
    public const string Field = "return";

    /// <summary>The path, below whatever a proxy serves us, or <c>/</c> when it might lead elsewhere.</summary>
    public static string Safe(string? path) =>
        path is { Length: > 0 and <= 2_000 } && path[0] == '/' && path.Length > 1 && path[1] is not ('/' or '\\') && path.All(IsPlain) && !IsWay(path) ? path : "/";

    /// <summary>Browsers drop line ends and take a backslash for a slash.</summary>
    private static bool IsPlain(char letter) => letter is > ' ' and <= '~' and not '\\';

    private static bool IsWay(string path) => path.StartsWith("/login", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/logout", StringComparison.OrdinalIgnoreCase);
}
