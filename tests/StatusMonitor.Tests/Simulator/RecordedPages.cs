using Xunit;

namespace StatusMonitor.Tests.Simulator;

/// <summary>Recorded pages lie beside the repository and not in it; tests that need them are skipped where they are missing.</summary>
internal static class RecordedPages
{
    private const string Variable = "STATUSMON_FIXTURES";

    public static string Root()
    {
        var root = Environment.GetEnvironmentVariable(Variable) ?? Beside();
        Assert.SkipUnless(root is not null && Directory.Exists(root), $"The recorded pages are not here; {Variable} says where they are.");
        return root!;
    }

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StatusMonitor.slnx")))
                return Path.Combine(folder.FullName, "..", "shared", "fixtures");
        }

        return null;
    }
}
