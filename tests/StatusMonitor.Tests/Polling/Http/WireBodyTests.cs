using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using StatusMonitor.Tests.Support;
using Xunit;
using static StatusMonitor.Tests.Polling.Http.RawConnection;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class WireBodyTests
{
    private const string Body = """{"page":{"id":"abc"}}""";

    [Fact]
    public async Task A_body_shorter_than_announced_is_cut_short_at_every_length()
    {
        for (var cut = 0; cut < Body.Length; cut++)
            Assert.Equal(PollFailure.CutShort, await FailureAsync($"{Ok}Content-Length: {Body.Length}\r\n\r\n{Body[..cut]}"));
    }

    [Fact]
    public async Task A_chunked_body_without_its_end_is_cut_short_at_every_length()
    {
        var whole = $"{Body.Length:x}\r\n{Body}\r\n0\r\n\r\n";
        for (var cut = 0; cut < whole.Length; cut++)
            Assert.Equal(PollFailure.CutShort, await FailureAsync($"{Ok}Transfer-Encoding: chunked\r\n\r\n{whole[..cut]}"));
    }

    [Fact]
    public async Task A_body_that_ends_with_the_connection_passes_as_far_as_it_came()
    {
        for (var cut = 1; cut <= Body.Length; cut++)
        {
            var result = Assert.IsType<PollResult.Changed>(await GetAsync($"{Ok}\r\n{Body[..cut]}"));
            Assert.Equal(Body[..cut], Encoding.UTF8.GetString(result.Body.Span));
        }
    }

    [Fact]
    public async Task Headers_cut_anywhere_are_cut_short()
    {
        const string head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r";
        for (var cut = 0; cut <= head.Length; cut++)
            Assert.Equal(PollFailure.CutShort, await FailureAsync(head[..cut]));
    }

    [Fact]
    public async Task A_reset_in_the_middle_of_a_body_is_cut_short()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"{Ok}Content-Length: 100\r\n\r\n{{");
            connection.Stream.Socket.LingerState = new LingerOption(true, 0);
        });
        using var wire = new Wire(server);

        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(server.Address));

        Assert.Equal(PollFailure.CutShort, result.Reason);
    }

    [Fact]
    public async Task A_body_that_trickles_ends_with_the_deadline()
    {
        var time = new FakeTimeProvider();
        var isReading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"{Ok}Content-Length: 100\r\n\r\n{{");
            isReading.SetResult();
            await connection.HangAsync();
        });
        using var wire = new Wire(server, time: time);
        var fetching = wire.Asking.GetAsync(server.Address);
        await isReading.Task.Soon();

        time.Advance(TimeSpan.FromSeconds(20));

        var result = Assert.IsType<PollResult.Failed>(await fetching);
        Assert.Equal(PollFailure.Timeout, result.Reason);
        Assert.Contains("20 s", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_that_never_come_end_with_the_deadline()
    {
        var time = new FakeTimeProvider();
        var isAsked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            isAsked.SetResult();
            await connection.HangAsync();
        });
        using var wire = new Wire(server, time: time);
        var fetching = wire.Asking.GetAsync(server.Address);
        await isAsked.Task.Soon();

        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(PollFailure.Timeout, Assert.IsType<PollResult.Failed>(await fetching).Reason);
    }

    [Fact]
    public async Task Headers_without_end_are_too_large()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(Ok);
            while (true)
                await connection.SendAsync($"X-Filler: {new string('x', 1000)}\r\n");
        });
        using var wire = new Wire(server);

        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(server.Address));

        Assert.Equal(PollFailure.TooLarge, result.Reason);
    }

    [Fact]
    public async Task A_body_without_end_is_too_large()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"{Ok}\r\n");
            while (true)
                await connection.SendAsync(new string('1', 1000));
        });
        using var wire = new Wire(server, new FetchOptions { MaxBodyBytes = 50_000 });

        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(server.Address));

        Assert.Equal(PollFailure.TooLarge, result.Reason);
    }

    [Fact]
    public async Task An_announced_length_over_the_limit_is_not_waited_for() =>
        Assert.Equal(PollFailure.TooLarge, await FailureAsync($"{Ok}Content-Length: 99999999999\r\n\r\n", hangs: true));

    [Theory]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    public async Task What_is_no_HTTP_is_a_fault_of_the_server(string answer) =>
        Assert.Equal(PollFailure.Protocol, await FailureAsync(answer));

    private static async Task<PollFailure> FailureAsync(string answer, bool hangs = false) =>
        Assert.IsType<PollResult.Failed>(await GetAsync(answer, hangs)).Reason;

    private static async Task<PollResult> GetAsync(string answer, bool hangs = false)
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync(answer);
            if (hangs)
                await connection.HangAsync();
        });
        using var wire = new Wire(server);
        return await wire.Asking.GetAsync(server.Address);
    }
}
