using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>A program somebody else wrote, started by a test and ended with it. A test whose program is missing is skipped.</summary>
internal sealed class Daemon : IAsyncDisposable
{
    private static readonly string[] Folders = ["/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin", "/usr/local/sbin"];

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Daemon(Process process)
    {
        _process = process;
        (_output, _errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>Where a program is; the test is skipped when it is nowhere.</summary>
    public static string Find(string program, string package)
    {
        var found = Folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{program} is not here (Debian: {package})");
        return found!;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it, and waits until it listens.</summary>
    public static async Task<Daemon> StartAsync(string program, int port, params IEnumerable<string> arguments)
    {
        var daemon = new Daemon(Process.Start(StartOf(program, arguments))!);
        await daemon.ListensAsync(port);
        return daemon;
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task RunAsync(string program, string input, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(StartOf(program, arguments))!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).Soon();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {await output}{await errors}");
    }

    /// <summary>Waits until somebody listens there.</summary>
    public static async Task ListensAsync(int port, Func<string?> whyNot) => await UntilAsync(
        async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        },
        whyNot);

    /// <summary>Asks again and again, for 30 s at most, since a foreign program does not say when it is done.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isDone, Func<string?> whyNot)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        var watch = Stopwatch.StartNew();
        while (!await isDone())
        {
            if (whyNot() is { } reason || watch.Elapsed > TimeSpan.FromSeconds(30))
                Assert.Fail($"not done after {watch.Elapsed}: {whyNot()}");
            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().Soon();
        await Task.WhenAll(_output, _errors).Soon();
        _process.Dispose();
    }

    private static ProcessStartInfo StartOf(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private Task ListensAsync(int port) =>
        ListensAsync(port, () => _process.HasExited ? $"it ended with {_process.ExitCode}: {_errors.Result}" : null);
}
