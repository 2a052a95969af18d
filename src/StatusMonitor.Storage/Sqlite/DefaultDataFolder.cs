namespace StatusMonitor.Storage.Sqlite;

internal static class DefaultDataFolder
{
    private const string Name = "statusmon";

    public static string Find(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Name);
        var home = variable("HOME") is { Length: > 0 } set ? set : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS())
            return Path.Combine(home, "Library", "Application Support", Name);
        // Relative values are to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
        return variable("XDG_STATE_HOME") is { } state && Path.IsPathFullyQualified(state)
            ? Path.Combine(state, Name)
            : Path.Combine(home, ".local", "state", Name);
    }
}
