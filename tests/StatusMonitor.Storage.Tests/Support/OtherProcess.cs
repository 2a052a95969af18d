using System.Diagnostics;
using System.Runtime.CompilerServices;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>
/// Another process that opens a log and appends to it, event after event, until it is killed; it says each id once the
/// append has returned. It is this very program, told by a variable to do that instead of running tests.
/// </summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Variable = "STATUSMON_TEST_APPENDS_TO";
    private const string MostVariable = "STATUSMON_TEST_APPENDS_AT_MOST";

    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public static OtherProcess AppendingTo(string path, int most = int.MaxValue)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[Variable] = path;
        start.Environment[MostVariable] = $"{most}";
        return new OtherProcess(Process.Start(start)!);
    }

    public async Task<string> ReadIdAsync() =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        ?? throw new InvalidOperationException("The other process ended by itself.");

    /// <summary>Kills it without warning and gives the ids it had said by then.</summary>
    public async Task<string[]> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        // What follows the last line's end was cut off in the middle.
        return rest.Split('\n')[..^1];
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    [ModuleInitializer]
    internal static void Become()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } path)
            AppendUntilKilled(path, int.Parse(Environment.GetEnvironmentVariable(MostVariable)!));
    }

    private static void AppendUntilKilled(string path, int most)
    {
        var log = SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = path }, TimeProvider.System, null, default).AsTask().GetAwaiter().GetResult();
        for (var i = 0; i < most; i++)
        {
            log.AppendAsync(Some.Commit(Some.Event($"e{i}")), default).AsTask().GetAwaiter().GetResult();
            Console.Out.Write($"e{i}\n");
            Console.Out.Flush();
        }

        Console.In.ReadToEnd();
        Environment.Exit(0);
    }
}
