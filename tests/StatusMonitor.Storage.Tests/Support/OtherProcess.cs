using System.Diagnostics;
using System.Runtime.CompilerServices;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>
/// Another process that works on a log until it is killed. It is this very program, told by variables to do that
/// instead of running tests.
/// </summary>
internal sealed partial class OtherProcess : IDisposable
{
    private const string RoleVariable = "STATUSMON_TEST_ROLE";
    private const string PathVariable = "STATUSMON_TEST_LOG";
    private const string MostVariable = "STATUSMON_TEST_MOST";

    private readonly Process process;

    private OtherProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Appends event after event, and says each id once the append has returned.</summary>
    public static OtherProcess AppendingTo(string path, int most = int.MaxValue) => Start("append", path, most);

    /// <summary>Saves deliveries, each with an event of its own, what was told of it, and one held for later; says the event's id.</summary>
    public static OtherProcess DeliveringTo(string path) => Start("deliver", path, int.MaxValue);

    /// <summary>Opens the orders and does what it is told, line by line; answers each with the outcome.</summary>
    public static OtherProcess OrderingIn(string path) => Start("order", path, int.MaxValue);

    public Task<string> ReadIdAsync() => ReadAnswerAsync();

    public async Task<string> ReadAnswerAsync() =>
        await process.StandardOutput.ReadLineAsync().Soon()
        ?? throw new InvalidOperationException("The other process ended by itself.");

    public async Task TellAsync(string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Kills it without warning and gives the lines it had said by then.</summary>
    public async Task<string[]> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).Soon();
        var rest = await process.StandardOutput.ReadToEndAsync().Soon();
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
        if (Environment.GetEnvironmentVariable(RoleVariable) is not { } role)
            return;
        var most = int.Parse(Environment.GetEnvironmentVariable(MostVariable)!);
        Play(role, Environment.GetEnvironmentVariable(PathVariable)!, most);
        Environment.Exit(0);
    }

    private static T Wait<T>(ValueTask<T> work) => work.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask work) => work.AsTask().GetAwaiter().GetResult();

    private static OtherProcess Start(string role, string path, int most)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment[RoleVariable] = role;
        start.Environment[PathVariable] = path;
        start.Environment[MostVariable] = $"{most}";
        return new OtherProcess(Process.Start(start)!);
    }
}
