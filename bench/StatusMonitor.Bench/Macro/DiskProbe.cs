using System.Diagnostics;

namespace StatusMonitor.Bench.Macro;

/// <summary>How long the same disk takes for one small durable write while something else is measured: what no program can beat.</summary>
internal sealed class DiskProbe : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<double> _milliseconds = [];
    private readonly Task _running;

    public DiskProbe(string folder) => _running = Task.Run(() => RunAsync(Path.Combine(folder, "probe")));

    /// <summary>Ends the probe and gives its times.</summary>
    public async Task<IReadOnlyList<double>> StopAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        return _milliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    private async Task RunAsync(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
        var page = new byte[4096];
        while (!_stopping.IsCancellationRequested)
        {
            var began = Stopwatch.GetTimestamp();
            RandomAccess.Write(file, page, 0);
            RandomAccess.FlushToDisk(file);
            _milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(Between, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
