using StatusMonitor.Bench.Serving;

namespace StatusMonitor.Bench.Macro;

/// <summary>The native binary, published beforehand.</summary>
internal static class Statusmon
{
    private const string Variable = "STATUSMON_BINARY";

    private static readonly string Default = Path.Combine("artifacts", "publish", "statusmon", "statusmon");

    /// <summary>Null, and a word about it, where there is none.</summary>
    public static string? Find()
    {
        var path = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Default;
        if (File.Exists(path)) return Path.GetFullPath(path);
        Console.WriteLine($"   skipped: no native binary at {path}; publish it, or name it by {Variable}");
        return null;
    }

    public static ChildProcess Watch(string binary, string folder, IEnumerable<string> pages) =>
        ChildProcess.Start(binary, ["watch", "--data", folder, "--output", "json", .. pages]);
}
