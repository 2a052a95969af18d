using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using StatusMonitor.Tests.Support;
using Xunit;
using static StatusMonitor.Tests.Polling.Http.RawConnection;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class WireConnectionTests
{
    private const string Answer = Ok + "Content-Length: 2\r\n\r\n{}";
    private static readonly Uri Name = new("http://status.example/summary.json");

    [Fact]
    public async Task A_connection_the_server_closed_while_idle_does_not_fail_the_next_request()
    {
        var connections = 0;
        await using var server = new RawServer(async connection =>
        {
            connections = connection.Number;
            await connection.ReadHeadAsync();
            await connection.SendAsync(Answer);
            // The first connection ends when the second request has come in on it, the worst moment.
            if (connection.Number == 1)
                await connection.ReadHeadAsync();
        });
        using var wire = new Wire(server);

        Assert.IsType<PollResult.Changed>(await wire.Asking.GetAsync(server.Address));
        Assert.IsType<PollResult.Changed>(await wire.Asking.GetAsync(server.Address));
        Assert.Equal(2, connections);
    }

    [Fact]
    public async Task A_connection_serves_many_requests()
    {
        var connections = 0;
        await using var server = new RawServer(connection =>
        {
            connections = connection.Number;
            return AnswerAllAsync(connection, Answer);
        });
        using var wire = new Wire(server);

        for (var i = 0; i < 5; i++)
            Assert.IsType<PollResult.Changed>(await wire.Asking.GetAsync(server.Address));

        Assert.Equal(1, connections);
    }

    [Fact]
    public async Task Bytes_of_an_ETag_beyond_ASCII_go_back_as_they_came()
    {
        const string tag = "\"caf\u00C3\u00A9-\u00FF\"";
        string? second = null;
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"{Ok}ETag: {tag}\r\nContent-Length: 2\r\n\r\n{{}}");
            second = await connection.ReadHeadAsync();
            await connection.SendAsync("HTTP/1.1 304 Not Modified\r\n\r\n");
        });
        using var wire = new Wire(server);

        var first = Assert.IsType<PollResult.Changed>(await wire.Asking.GetAsync(server.Address));
        var result = await wire.Asking.GetAsync(first.Validators, server.Address.AbsoluteUri, server.Address.AbsoluteUri);

        Assert.IsType<PollResult.Unchanged>(result);
        Assert.Contains($"If-None-Match: {tag}\r\n", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_first_outside_and_then_inside_is_refused_the_second_time()
    {
        var addresses = new Queue<string>(["1.1.1.1", "127.0.0.1"]);
        await using var server = new RawServer(connection => AnswerAllAsync(connection, Answer));
        using var wire = new Wire(server, new FetchOptions { ConnectionLifetime = TimeSpan.Zero }, resolve: _ => addresses.Dequeue());

        Assert.IsType<PollResult.Changed>(await wire.Asking.GetAsync(Name));
        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(Name));

        Assert.Equal(PollFailure.ForbiddenAddress, result.Reason);
        Assert.Contains("status.example leads to 127.0.0.1", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_a_name_that_leads_inside_is_refused()
    {
        await using var server = new RawServer(connection =>
            AnswerAllAsync(connection, "HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\nContent-Length: 0\r\n\r\n"));
        using var wire = new Wire(server, resolve: host => host == "inside.example" ? "169.254.169.254" : "1.1.1.1");

        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(Name));

        Assert.Equal(PollFailure.ForbiddenAddress, result.Reason);
    }

    [Fact]
    public async Task A_page_on_this_machine_is_read_and_its_names_stay_on_it()
    {
        await using var server = new RawServer(connection => AnswerAllAsync(connection, Answer));
        using var good = new Wire(server, resolve: _ => "127.0.0.1");
        using var bad = new Wire(server, resolve: _ => "10.0.0.1");
        var local = new Uri($"http://localhost:{server.Port}/");

        Assert.IsType<PollResult.Changed>(await good.Asking.GetAsync(local));
        var result = Assert.IsType<PollResult.Failed>(await bad.Asking.GetAsync(local));

        Assert.Equal(PollFailure.ForbiddenAddress, result.Reason);
    }

    [Fact]
    public async Task This_machine_is_asked_as_often_at_once_as_wanted_and_others_over_two_connections()
    {
        Assert.Equal(8, await ConnectionsAsync(new Uri("http://127.0.0.1/"), asked: 8, together: 8));
        Assert.Equal(2, await ConnectionsAsync(Name, asked: 8, together: 2));
    }

    [Fact]
    public async Task A_name_nobody_knows_is_unreachable()
    {
        var options = new FetchOptions();
        using var transport = new HttpTransport(
            options, TimeProvider.System, (_, _) => Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound)));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(transport, options).GetAsync(Name));

        Assert.Equal(PollFailure.Unreachable, result.Reason);
        Assert.StartsWith("status.example cannot be resolved", result.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_nobody_listens_on_is_unreachable()
    {
        var server = new RawServer(_ => Task.CompletedTask);
        var address = server.Address;
        await server.DisposeAsync();
        using var transport = new HttpTransport(new FetchOptions(), TimeProvider.System);

        var result = Assert.IsType<PollResult.Failed>(await new Asking(transport).GetAsync(address));

        Assert.Equal(PollFailure.Unreachable, result.Reason);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_never_accepted()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await using var server = new RawServer(async connection =>
        {
            await using var tls = new SslStream(connection.Stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, connection.Stopping);
            await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, connection.Stopping);
        });
        using var wire = new Wire(server, resolve: _ => "127.0.0.1");

        var result = Assert.IsType<PollResult.Failed>(await wire.Asking.GetAsync(new Uri($"https://localhost:{server.Port}/")));

        Assert.Equal(PollFailure.Tls, result.Reason);
    }

    [Fact]
    public async Task Shutdown_throws_and_is_no_failure_of_the_page()
    {
        using var shutdown = new CancellationTokenSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadHeadAsync();
            await connection.SendAsync($"{Ok}Content-Length: 100\r\n\r\n{{");
            await shutdown.CancelAsync();
            await connection.HangAsync();
        });
        using var wire = new Wire(server);

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(
            () => wire.Asking.GetAsync(server.Address, server.Address, null, shutdown.Token));

        Assert.Equal(shutdown.Token, thrown.CancellationToken);
    }

    /// <summary>How many connections so many requests open to a server that answers none until some have come together.</summary>
    private static async Task<int> ConnectionsAsync(Uri address, int asked, int together)
    {
        var connections = 0;
        var waiting = 0;
        var isFull = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async connection =>
        {
            Interlocked.Increment(ref connections);
            while (await connection.ReadHeadAsync() is not null)
            {
                if (Interlocked.Increment(ref waiting) == together)
                    isFull.SetResult();
                await isFull.Task.Soon();
                await connection.SendAsync(Answer);
            }
        });
        using var wire = new Wire(server);
        var fetches = Enumerable.Range(0, asked).Select(_ => wire.Asking.GetAsync(address)).ToArray();
        Assert.All(await Task.WhenAll(fetches), result => Assert.IsType<PollResult.Changed>(result));
        return connections;
    }

    private static async Task AnswerAllAsync(RawConnection connection, string answer)
    {
        while (await connection.ReadHeadAsync() is not null)
            await connection.SendAsync(answer);
    }
}
