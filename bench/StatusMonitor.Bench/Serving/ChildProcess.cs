using System.Diagnostics;

namespace StatusMonitor.Bench.Serving;

/// <summary>A process of ours that is ended with us.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>This executable again.</summary>
    public static ChildProcess StartSelf(params IEnumerable<string> arguments) =>
        Start(Path.Combine(AppContext.BaseDirectory, "StatusMonitor.Bench"), arguments);

    public static ChildProcess Start(string file, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException($"{file} does not start"));
    }

    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the other process has ended");

    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        return await ReadLineAsync();
    }

    /// <summary>Reads and forgets what it prints, so that it never waits for us.</summary>
    public void Drain() => _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
