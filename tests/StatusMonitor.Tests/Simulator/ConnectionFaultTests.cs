using System.Net;
using System.Text.Json;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class ConnectionFaultTests
{
    private const string Summary = "/api/v2/summary.json";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BodyFraming.ContentLength)]
    [InlineData(BodyFraming.Chunked)]
    public async Task A_cut_body_of_known_end_is_noticed_by_the_reader(BodyFraming framing)
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.CutBody(20, framing));

        using var response = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => response.Content.ReadAsByteArrayAsync(Token));
        Assert.Contains(nameof(HttpRequestError.ResponseEnded), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_close_delimited_body_looks_whole()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var whole = await rig.BytesAsync();
        rig.Hosted.Faults.Add(new Fault.CutBody(20, BodyFraming.CloseDelimited));

        Assert.Equal(whole[..20], await rig.BytesAsync());
    }

    [Fact]
    public async Task A_cut_before_the_headers_sends_nothing_and_is_recorded_as_status_0()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.CutBeforeHeaders());

        Assert.Equal(("", false), await RawConnection.GetAsync(rig.Hosted.Url + Summary));
        Assert.Equal(0, Assert.Single(rig.Server.Requests.Snapshot()).Status);
    }

    [Fact]
    public async Task A_reset_is_one()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.CutBeforeHeaders(Reset: true));

        var (text, wasReset) = await RawConnection.GetAsync(rig.Hosted.Url + Summary);

        Assert.Equal("", text);
        Assert.True(wasReset);
    }

    [Fact]
    public async Task Endless_headers_exceed_the_readers_limit()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.EndlessHeaders(), times: 2);

        var (text, _) = await RawConnection.GetAsync(rig.Hosted.Url + Summary, atMost: 200_000);
        Assert.DoesNotContain("\r\n\r\n", text, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => rig.GetAsync());
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, error.HttpRequestError);
    }

    [Fact]
    public async Task Slow_headers_wait_for_the_clock()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.SlowHeaders(TimeSpan.FromSeconds(30)));
        var answer = rig.GetAsync();
        await rig.Server.Requests.WaitAsync(1, cancellationToken: Token).Soon();
        Assert.False(answer.IsCompleted);

        await AdvanceUntilAsync(rig, TimeSpan.FromSeconds(30), answer);

        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_slow_body_comes_in_drops()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var whole = await rig.BytesAsync();
        rig.Hosted.Faults.Add(new Fault.SlowBody(whole.Length / 2, TimeSpan.FromSeconds(1)));

        using var response = await rig.GetAsync();
        await using var body = await response.Content.ReadAsStreamAsync(Token);
        var buffer = new byte[whole.Length];
        await body.ReadExactlyAsync(buffer.AsMemory(0, whole.Length / 2), Token);
        var rest = body.ReadExactlyAsync(buffer.AsMemory(whole.Length / 2), Token).AsTask();
        Assert.False(rest.IsCompleted);

        await AdvanceUntilAsync(rig, TimeSpan.FromSeconds(1), rest);

        Assert.Equal(whole, buffer);
    }

    [Fact]
    public async Task A_waiting_answer_does_not_hold_up_the_end_of_the_server()
    {
        var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.SlowHeaders(TimeSpan.FromDays(1)));
        var answer = rig.GetAsync();
        await rig.Server.Requests.WaitAsync(1, cancellationToken: Token).Soon();

        await rig.Server.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
        await rig.DisposeAsync();
    }

    [Fact]
    public async Task The_huge_body_is_valid_so_far_and_as_long_as_said()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.HugeBody(2));

        var bytes = await rig.BytesAsync();

        Assert.InRange(bytes.Length, 2 << 20, (2 << 20) + 100);
        var error = Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(bytes));
        Assert.Equal(0, error.LineNumber);
        Assert.True(error.BytePositionInLine >= bytes.Length - 100, $"broke at {error.BytePositionInLine}");
    }

    [Fact]
    public async Task Other_resources_and_later_requests_are_spared()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.Status(500), PageResource.Summary, times: 2);

        var answered = new List<int>();
        foreach (var resource in (string[])["/api/v2/status.json", Summary, Summary, Summary])
            answered.Add(await StatusAsync(rig, resource));

        Assert.Equal([200, 500, 500, 200], answered);
    }

    private static async Task<int> StatusAsync(SimulatorRig rig, string resource)
    {
        using var response = await rig.GetAsync(resource);
        return (int)response.StatusCode;
    }

    /// <summary>The server may take a moment to begin its wait; time is moved on until the wait has ended.</summary>
    private static async Task AdvanceUntilAsync(SimulatorRig rig, TimeSpan by, Task task)
    {
        await Patience.UntilAsync(() => task.IsCompleted, () => rig.Time.Advance(by));
        await task;
    }
}
