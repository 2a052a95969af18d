using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class ParsedTableTests : IDisposable
{
    private static readonly PageKey Quiet = new("quiet");
    private static readonly PageKey Busy = new("busy");

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Only_the_page_that_changed_is_parsed_again()
    {
        await using var log = await folder.OpenAsync();
        await StoreAsync(log, Quiet, "operational");
        await StoreAsync(log, Busy, "operational");
        var (former, formerComponents) = (await log.ReadPagesAsync(Cancellation), await log.ReadComponentsAsync([], Cancellation));

        await StoreAsync(log, Busy, "major_outage");
        var (pages, components) = (await log.ReadPagesAsync(Cancellation), await log.ReadComponentsAsync([], Cancellation));

        Assert.Same(Of(former, Quiet), Of(pages, Quiet));
        Assert.Same(formerComponents[Quiet], components[Quiet]);
        Assert.Equal("major_outage", Of(pages, Busy).Name);
        Assert.Equal("major_outage", Assert.Single(components[Busy]).Status);
    }

    [Fact]
    public async Task What_another_process_changed_is_seen_by_a_reader()
    {
        await using var log = await folder.OpenAsync();
        await using var reader = await folder.OpenReaderAsync();
        await StoreAsync(log, Busy, "operational");
        Assert.Equal("operational", Assert.Single(await reader.ReadPagesAsync(Cancellation)).Name);

        await StoreAsync(log, Busy, "major_outage");
        Assert.Equal("major_outage", Assert.Single(await reader.ReadPagesAsync(Cancellation)).Name);
    }

    private static PageState Of(IReadOnlyList<PageState> pages, PageKey key) => pages.Single(page => page.Key == key);

    private static async Task StoreAsync(Storage.Sqlite.SqliteEventLog log, PageKey page, string status) => await log.AppendAsync(
        new PageCommit
        {
            State = Some.State(page) with { Identity = Some.Identity, Name = status },
            Identity = Some.Identity,
            Components = Some.Components(new KnownComponent(new ComponentId("c"), "Widgets", status, 1)),
        },
        Cancellation);
}
