using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Polling.Http;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class ConnectorTests
{
    private const string V6 = "2606:4700::1111";
    private const string OtherV6 = "2606:4700::2222";
    private const string V4 = "1.1.1.1";
    private const string OtherV4 = "1.0.0.1";
    private readonly FakeTimeProvider _time = new();
    private readonly DoorsDouble _doors = new();

    [Fact]
    public async Task A_black_hole_on_IPv6_costs_a_quarter_of_a_second()
    {
        var connecting = ConnectAsync(V6, V4);
        Assert.Equal([V6], _doors.Tried);

        _time.Advance(TimeSpan.FromMilliseconds(249));
        Assert.Equal([V6], _doors.Tried);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await _doors.OpenAsync(V4);

        Assert.Same(_doors.Streams[V4], await connecting);
        Assert.True(_doors.IsGivenUp(V6));
    }

    [Fact]
    public async Task A_refused_address_is_followed_by_the_next_at_once()
    {
        var connecting = ConnectAsync(V6, V4);

        _doors.Refuse(V6);
        await _doors.OpenAsync(V4);

        Assert.Same(_doors.Streams[V4], await connecting);
    }

    [Fact]
    public async Task Families_take_turns_and_the_resolver_says_who_begins()
    {
        var connecting = ConnectAsync(V6, OtherV6, V4, OtherV4);

        foreach (var address in new[] { V6, V4, OtherV6, OtherV4 })
            _doors.Refuse(address);

        await Assert.ThrowsAsync<SocketException>(() => connecting);
        Assert.Equal([V6, V4, OtherV6, OtherV4], _doors.Tried);
    }

    [Fact]
    public async Task The_slow_address_may_still_win_and_the_other_is_closed_when_it_comes_late()
    {
        _doors.IgnoresCancellation = true;
        var connecting = ConnectAsync(V6, V4);
        _time.Advance(TimeSpan.FromMilliseconds(250));
        await _doors.TriedAsync(V4);

        await _doors.OpenAsync(V6);
        var winner = await connecting;
        await _doors.OpenAsync(V4);

        Assert.Same(_doors.Streams[V6], winner);
        await _doors.Streams[V4].Closed.Soon();
        Assert.False(_doors.Streams[V6].Closed.IsCompleted);
    }

    [Fact]
    public async Task Nobody_answering_ends_after_the_limit()
    {
        var connecting = ConnectAsync(V6, V4);

        _time.Advance(TimeSpan.FromSeconds(5));

        var failure = await Assert.ThrowsAsync<SocketException>(() => connecting);
        Assert.Equal(SocketError.TimedOut, failure.SocketErrorCode);
    }

    [Fact]
    public async Task A_resolver_that_never_answers_ends_after_the_limit()
    {
        var never = new TaskCompletionSource<IPAddress[]>();
        var connector = new Connector((_, _) => never.Task, _doors.ConnectAsync, new FetchOptions(), _time);
        var connecting = connector.ConnectAsync("name.example", 443, Policy(), CancellationToken.None).Soon();

        _time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<SocketException>(() => connecting);
    }

    [Fact]
    public async Task Giving_up_is_not_a_failure_to_connect()
    {
        using var source = new CancellationTokenSource();
        var connecting = Connector(V6).ConnectAsync("name.example", 443, Policy(), source.Token).Soon();

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connecting);
    }

    [Fact]
    public async Task Forbidden_addresses_are_dropped_and_the_others_tried()
    {
        var connecting = ConnectAsync("10.0.0.1", "::ffff:127.0.0.1", V4, "fd00::1");

        await _doors.OpenAsync(V4);

        await connecting;
        Assert.Equal([V4], _doors.Tried);
    }

    [Fact]
    public async Task A_name_with_forbidden_addresses_only_is_refused_by_name_and_address()
    {
        var failure = await Assert.ThrowsAsync<ForbiddenAddressException>(() => ConnectAsync("10.0.0.1", "fd00::1"));

        Assert.Contains("name.example", failure.Message, StringComparison.Ordinal);
        Assert.Contains("10.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_doors.Tried);
    }

    [Fact]
    public async Task A_literal_address_is_not_resolved()
    {
        var connector = new Connector((host, _) => throw new InvalidOperationException(host), _doors.ConnectAsync, new FetchOptions(), _time);
        var connecting = connector.ConnectAsync(V6, 443, Policy(), CancellationToken.None).Soon();

        await _doors.OpenAsync(V6);

        await connecting;
    }

    private static AddressPolicy Policy() => new([]);

    private Connector Connector(params string[] addresses) =>
        new((_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), _doors.ConnectAsync, new FetchOptions(), _time);

    private Task<Stream> ConnectAsync(params string[] addresses) =>
        Connector(addresses).ConnectAsync("name.example", 443, Policy(), TestContext.Current.CancellationToken).Soon();
}
