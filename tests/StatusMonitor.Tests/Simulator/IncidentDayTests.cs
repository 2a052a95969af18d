using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Simulator.Scripts;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class IncidentDayTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private SimulatorServer _server = null!;
    private IncidentDay _day = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await SimulatorServer.StartAsync(new SimulatorOptions { Time = _time }, Token);
        _day = IncidentDay.Create(_server, _time);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task One_page_has_an_open_incident_from_the_start_and_three_within_two_seconds()
    {
        Assert.Equal(["forgehub"], await OpenAsync());
        var run = _day.RunAsync(cancellationToken: Token);

        Pass(2);

        Assert.Equal(["forgehub", "lumen-ai", "postlane"], await OpenAsync());
        Pass(60);
        await run;
    }

    [Fact]
    public async Task Everything_is_over_in_a_minute()
    {
        var run = _day.RunAsync(cancellationToken: Token);
        Pass(60);

        Assert.True(run.IsCompletedSuccessfully);
        await run;
        Assert.Empty(await OpenAsync());
        foreach (var page in _day.Pages)
        {
            Assert.Equal("none", (await ReadAsync(page, "status")).GetProperty("status").Text("indicator"));
            Assert.Equal(0, page.Faults.Count);
        }

        var forgehub = _day.Pages.Single(p => p.Path == "forgehub");
        Assert.Contains("postmortem", (await ReadAsync(forgehub, "incidents")).GetProperty("incidents").Texts("status"));
    }

    [Fact]
    public async Task One_page_cannot_be_read_for_a_while()
    {
        var run = _day.RunAsync(cancellationToken: Token);
        Pass(32);

        var paywell = _day.Pages.Single(p => p.Path == "paywell");
        using var response = await GetAsync(paywell, "summary");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Pass(30);
        await run;
    }

    [Fact]
    public async Task Another_day_brings_new_incidents()
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var run = _day.RunAsync(new IncidentDayOptions { Repeat = true, Speed = 10 }, ending.Token);
        var lumen = _day.Pages.Single(p => p.Path == "lumen-ai");

        Pass(5);
        var first = (await ReadAsync(lumen, "incidents")).GetProperty("incidents").Texts("id").ToList();
        Pass(7);
        var second = (await ReadAsync(lumen, "incidents")).GetProperty("incidents").Texts("id").ToList();
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal((3, 5), (first.Count, second.Count));
        Assert.Empty(first.Except(second));
    }

    private void Pass(int seconds)
    {
        // In small steps, for each step of the script waits anew.
        for (var i = 0; i < seconds * 20; i++)
            _time.Advance(TimeSpan.FromMilliseconds(50));
    }

    private async Task<IReadOnlyList<string>> OpenAsync()
    {
        var open = new List<string>();
        foreach (var page in _day.Pages)
        {
            if ((await ReadAsync(page, "incidents/unresolved")).GetProperty("incidents").GetArrayLength() > 0)
                open.Add(page.Path);
        }

        return [.. open.Order(StringComparer.Ordinal)];
    }

    private async Task<JsonElement> ReadAsync(HostedPage page, string resource)
    {
        using var response = await GetAsync(page, resource);
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private Task<HttpResponseMessage> GetAsync(HostedPage page, string resource) =>
        _http.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{page.Url}/api/v2/{resource}.json"), Token);
}
