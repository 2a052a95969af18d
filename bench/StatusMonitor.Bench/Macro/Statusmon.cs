using StatusMonitor.Bench.Serving;
using StatusMonitor.Pages;

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

    /// <summary>The service with its window open to this machine.</summary>
    /// <param name="binary">The program.</param>
    /// <param name="folder">Where its configuration and its log go.</param>
    /// <param name="listen">Address and port of the window.</param>
    /// <param name="pages">What it watches.</param>
    public static ChildProcess Run(string binary, string folder, string listen, IEnumerable<PageDefinition> pages)
    {
        var file = Path.Combine(folder, "statusmon.yaml");
        File.WriteAllLines(file,
        [
            "pages:", .. pages.Select(page => $"  - {{ name: {page.Key}, url: \"{page.Url}\" }}"),
            "handlers: { terminal: { type: console } }",
            $"storage: {{ path: \"{folder}\" }}",
            $"web: {{ listen: \"{listen}\" }}",
        ]);
        return ChildProcess.Start(binary, ["run", "--config", file]);
    }
}
