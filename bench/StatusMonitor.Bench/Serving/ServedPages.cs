using System.Globalization;
using StatusMonitor.Model;
using StatusMonitor.Pages;

namespace StatusMonitor.Bench.Serving;

/// <summary>Pages served by another process.</summary>
internal sealed class ServedPages : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly string _url;

    private ServedPages(ChildProcess process, string url, int count) => (_process, _url, Count) = (process, url, count);

    public int Count { get; }

    public IEnumerable<PageDefinition> Definitions => Enumerable.Range(0, Count).Select(number => new PageDefinition
    {
        Key = new PageKey(BenchPage.PathOf(number)),
        Url = new Uri($"{_url}/{BenchPage.PathOf(number)}"),
    });

    public string Url => _url;

    public static async Task<ServedPages> StartAsync(int count, params string[] options)
    {
        var process = ChildProcess.StartSelf(["serve", count.ToString(CultureInfo.InvariantCulture), .. options]);
        return new ServedPages(process, await process.ReadLineAsync(), count);
    }

    /// <summary>Requests answered so far, and how many of them with 304.</summary>
    public async Task<(long Total, long NotModified)> CountAsync()
    {
        var words = (await _process.AskAsync("count")).Split(' ');
        return (long.Parse(words[0], CultureInfo.InvariantCulture), long.Parse(words[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Opens an incident on the next so many pages.</summary>
    public Task ChangeAsync(int pages) => _process.AskAsync(FormattableString.Invariant($"change {pages}"));

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
