using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Support;

/// <summary>The real binary, as its user starts it. What it prints arrives line by line.</summary>
internal sealed partial class Statusmon : IAsyncDisposable
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public const int Terminate = 15;

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];
    private readonly Task _reading;
    private int _isDisposed;

    private Statusmon(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _output, _lines), ReadAsync(process.StandardError, _errors, _errorLines));
    }

    /// <summary>The binary to drive: STATUSMON_BINARY, else what the last build left.</summary>
    public static string Binary
    {
        get
        {
            var found = Candidates().FirstOrDefault(File.Exists);
            Assert.SkipWhen(found is null, "no binary: STATUSMON_BINARY names none, and none was published or built");
            return found!;
        }
    }

    public int Id => _process.Id;

    public string Output => string.Join('\n', Copy(_output));

    public string Errors => string.Join('\n', Copy(_errors));

    public static Statusmon Start(params IEnumerable<string> arguments) => Start(null, arguments);

    public static Statusmon Start(IReadOnlyDictionary<string, string>? environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Binary) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new Statusmon(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        await using var program = Start(arguments);
        var code = await program.EndAsync(TimeSpan.FromSeconds(60));
        return (code, program.Output, program.Errors);
    }

    public void Signal(int signal)
    {
        if (!_process.HasExited) _ = SendSignal(_process.Id, signal);
    }

    /// <summary>Signals, and returns the exit code and how long it took to end.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> EndBySignalAsync(int signal)
    {
        var watch = Stopwatch.StartNew();
        Signal(signal);
        var code = await EndAsync(TimeSpan.FromSeconds(20));
        return (code, watch.Elapsed);
    }

    public async Task<int> EndAsync(TimeSpan limit)
    {
        using var deadline = new CancellationTokenSource(limit, TimeProvider.System);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"still running after {limit}: {Output}\n{Errors}");
        }

        await _reading.Soon();
        return _process.ExitCode;
    }

    /// <summary>The next line on standard output that has something, in time.</summary>
    public Task<string> LineAsync(string containing) => NextAsync(_lines, containing);

    /// <summary>The next line on standard error that has something, in time.</summary>
    public Task<string> ErrorLineAsync(string containing) => NextAsync(_errorLines, containing);

    private async Task<string> NextAsync(Channel<string> lines, string containing)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(deadline.Token))
                if (line.Contains(containing, StringComparison.Ordinal)) return line;
        }
        catch (OperationCanceledException)
        {
        }

        Assert.Fail($"no line with {containing}:\n{Output}\n{Errors}");
        return "";
    }

    /// <summary>May be called again, by whoever else holds it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().Soon();
        await _reading.Soon();
        _process.Dispose();
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("STATUSMON_BINARY") is { Length: > 0 } named) return [named];
        var artifacts = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", ".."));
        return new[] { "publish/statusmon/statusmon", "bin/StatusMonitor.Cli/release/statusmon", "bin/StatusMonitor.Cli/debug/statusmon" }
            .Select(path => Path.Combine(artifacts, path));
    }

    private static async Task ReadAsync(StreamReader reader, List<string> kept, Channel<string> lines)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (kept) kept.Add(line);
            lines.Writer.TryWrite(line);
        }

        lines.Writer.Complete();
    }

    private static string[] Copy(List<string> kept)
    {
        lock (kept) return [.. kept];
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
