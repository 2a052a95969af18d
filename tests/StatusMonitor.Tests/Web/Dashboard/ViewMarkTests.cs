using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

/// <summary>What a view says it stands for, when something happens while it is being made.</summary>
public sealed class ViewMarkTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/pages/acme")]
    [InlineData("/timeline")]
    [InlineData("/maintenance")]
    public async Task News_that_come_while_a_view_reads_make_it_out_of_date_at_once(string view)
    {
        var world = new World();
        await world.TickAsync();
        StatusDouble? status = null;
        await using var web = await ServedWeb.StartAsync(world, extend: services => services with { Status = status = new StatusDouble(services.Status) });
        var before = (await web.ViewAsync(view)).Body!.GetAttribute("data-change");
        status!.AfterRead = async () =>
        {
            world.Page.Open("incident0001", world.Now);
            await world.TickAsync();
        };
        var meanwhile = (await web.ViewAsync(view)).Body!.GetAttribute("data-change");
        Assert.Equal(before, meanwhile);
        Assert.NotEqual(meanwhile, (await web.ViewAsync(view)).Body!.GetAttribute("data-change"));
    }

    /// <summary>A log in the middle of whose answers something happens, once.</summary>
    private sealed class StatusDouble(IStatusReader inner) : IStatusReader
    {
        public Func<Task>? AfterRead { get; set; }

        public async ValueTask<IReadOnlyList<PageState>> ReadPagesAsync(CancellationToken cancellationToken) =>
            await ThenAsync(await inner.ReadPagesAsync(cancellationToken));

        public ValueTask<IReadOnlyDictionary<PageKey, IReadOnlyList<KnownComponent>>> ReadComponentsAsync(
            IReadOnlyCollection<PageKey> pages, CancellationToken cancellationToken) => inner.ReadComponentsAsync(pages, cancellationToken);

        public async ValueTask<IReadOnlyList<IncidentRecord>> FindIncidentsAsync(IncidentQuery query, CancellationToken cancellationToken) =>
            await ThenAsync(await inner.FindIncidentsAsync(query, cancellationToken));

        public ValueTask<IncidentRecord?> ReadIncidentAsync(PageKey page, IncidentId incident, CancellationToken cancellationToken) =>
            inner.ReadIncidentAsync(page, incident, cancellationToken);

        public ValueTask<IReadOnlyList<StatusEvent>> FindEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
            inner.FindEventsAsync(query, cancellationToken);

        public ValueTask<IReadOnlyList<(string Handler, ToldDelivery Told)>> ReadToldOfAsync(
            PageKey page, IncidentId incident, CancellationToken cancellationToken) => inner.ReadToldOfAsync(page, incident, cancellationToken);

        private async ValueTask<T> ThenAsync<T>(T answer)
        {
            var (then, _) = (AfterRead, AfterRead = null);
            if (then is not null) await then();
            return answer;
        }
    }
}
