using System.Net.Sockets;
using StatusMonitor.Handlers;
using StatusMonitor.Tests.Delivery;
using StatusMonitor.Tests.Handlers.Email;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Syslog;

/// <summary>Streams, TLS and local sockets, and what becomes of each way to fail.</summary>
public sealed class SyslogTransportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task On_a_stream_each_message_stands_behind_its_length()
    {
        await using var receiver = new StreamReceiver();
        var handler = SyslogHandlerTests.Create($"tcp://127.0.0.1:{receiver.Port}");
        Assert.Same(DeliveryResult.Done, await handler.DeliverAsync(SomeNews.Update("e1", new string('x', 20_000)), Token));
        Assert.Same(DeliveryResult.Done, await handler.DeliverAsync(SomeNews.Update("e2"), Token));
        Assert.Empty(receiver.Offences);
        Assert.Equal(["e1", "e2"], receiver.Messages.Select(message => SyslogParser.Read(message, 8_192).Data["id"]));
        Assert.InRange(receiver.Messages[0].Length, 4_000, 8_192);
    }

    [Fact]
    public async Task Tls_needs_a_certificate_of_the_authority_named()
    {
        await using var receiver = new StreamReceiver { Certificate = TestCertificate.For("127.0.0.1") };
        var authority = Path.Combine(_folder, "ca.pem");
        await File.WriteAllTextAsync(authority, receiver.Certificate.ExportCertificatePem(), Token);
        var trusting = SyslogHandlerTests.Create($"tls://127.0.0.1:{receiver.Port}", options => options with { CaFile = authority });
        Assert.Same(DeliveryResult.Done, await trusting.DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal("e1", SyslogParser.Read(Assert.Single(receiver.Messages), 8_192).Data["id"]);
        var other = SyslogHandlerTests.Create($"tls://127.0.0.1:{receiver.Port}");
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, "the TLS handshake failed"), await other.DeliverAsync(SomeNews.Update(), Token));
        Assert.Single(receiver.Messages);
    }

    [Fact]
    public async Task A_local_socket_gets_one_datagram()
    {
        var path = Path.Combine(_folder, "log");
        using var receiver = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        receiver.Bind(new UnixDomainSocketEndPoint(path));
        Assert.Same(DeliveryResult.Done, await SyslogHandlerTests.Create(path).DeliverAsync(SomeNews.Update(), Token));
        var buffer = new byte[4_096];
        Assert.Equal("e1", SyslogParser.Read(buffer.AsSpan(0, await receiver.ReceiveAsync(buffer, Token)), 2_048).Data["id"]);
    }

    [Fact]
    public async Task A_reset_before_all_is_read_is_ambiguous()
    {
        await using var receiver = new StreamReceiver { Resets = true };
        var result = await SyslogHandlerTests.Create($"tcp://127.0.0.1:{receiver.Port}").DeliverAsync(SomeNews.Update(), Token);
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, "the connection broke", null, Ambiguous: true), result);
    }

    [Fact]
    public async Task A_receiver_that_keeps_its_side_open_is_not_waited_for_long()
    {
        var time = new WatchedTime();
        await using var receiver = new StreamReceiver { Stays = true };
        var delivery = SyslogHandlerTests.Create($"tcp://127.0.0.1:{receiver.Port}", time: time).DeliverAsync(SomeNews.Update(), Token).AsTask();
        Assert.Equal(TimeSpan.FromSeconds(20), await time.NextWaitAsync());
        Assert.Equal(TimeSpan.FromSeconds(2), await time.NextWaitAsync());
        await receiver.HasRead.Task.WaitAsync(Token);
        Assert.False(delivery.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Same(DeliveryResult.Done, await delivery);
    }

    [Fact]
    public async Task A_handshake_without_an_answer_ends_with_the_timeout_and_is_no_ambiguity()
    {
        var time = new WatchedTime();
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var delivery = SyslogHandlerTests.Create($"tls://127.0.0.1:{port}", time: time).DeliverAsync(SomeNews.Update(), Token).AsTask();
        using var silent = await listener.AcceptSocketAsync(Token);
        await time.PassNextWaitAsync();
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Timeout, "not sent in 20 s"), await delivery);
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:1", "no connection")]
    [InlineData("/nowhere/log", "no connection")]
    [InlineData("udp://no.such.host.invalid", "the host's name cannot be resolved")]
    [InlineData("tcp://no.such.host.invalid", "the host's name cannot be resolved")]
    public async Task Nobody_there_is_a_definite_failure(string address, string detail) =>
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, detail), await SyslogHandlerTests.Create(address).DeliverAsync(SomeNews.Update(), Token));

    [Fact]
    public async Task A_shutdown_is_thrown_and_not_returned()
    {
        using var shutdown = new CancellationTokenSource();
        await using var receiver = new StreamReceiver { Stays = true };
        var delivery = SyslogHandlerTests.Create($"tcp://127.0.0.1:{receiver.Port}").DeliverAsync(SomeNews.Update(), shutdown.Token).AsTask();
        await receiver.HasRead.Task.WaitAsync(Token);
        await shutdown.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery);
    }
}
