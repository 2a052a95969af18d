using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Tests.Handlers.Webhook;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>The webhook on real sockets.</summary>
public sealed class DeliveryTransportTests : IDisposable
{
    private readonly HttpMessageInvoker _transport = DeliveryTransport.Create();

    public void Dispose() => _transport.Dispose();

    [Fact]
    public async Task A_message_arrives_whole_on_a_private_address()
    {
        await using var receiver = new RawReceiver("HTTP/1.1 204 No Content\r\n\r\n");
        Assert.Same(DeliveryResult.Done, await DeliverAsync(receiver.Url));
        var request = Assert.Single(receiver.Requests);
        Assert.StartsWith("POST /hook HTTP/1.1\r\n", request, StringComparison.Ordinal);
        Assert.Contains("\r\nwebhook-id: e1\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("}}", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new RawReceiver("HTTP/1.1 204 No Content\r\n\r\n");
        await using var receiver = new RawReceiver($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Url}\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal(DeliveryFailure.Redirected, Assert.IsType<DeliveryResult.GiveUp>(await DeliverAsync(receiver.Url)).Reason);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task No_cookie_is_kept()
    {
        await using var receiver = new RawReceiver("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        await DeliverAsync(receiver.Url);
        await DeliverAsync(receiver.Url);
        Assert.Equal(2, receiver.Requests.Count);
        Assert.All(receiver.Requests, request => Assert.DoesNotContain("Cookie:", request, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nok", false)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nok", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", false)]
    [InlineData("garbage\r\n\r\n", false)]
    public async Task An_answer_cut_short_is_ambiguous(string answer, bool resets)
    {
        await using var receiver = new RawReceiver(answer, resets);
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(receiver.Url));
        Assert.Equal((DeliveryFailure.Network, true), (result.Reason, result.Ambiguous));
        Assert.Single(receiver.Requests);
    }

    [Fact]
    public async Task Nobody_listening_is_a_definite_failure()
    {
        Uri url;
        await using (var receiver = new RawReceiver(""))
            url = receiver.Url;
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(url));
        Assert.Equal((DeliveryFailure.Network, false), (result.Reason, result.Ambiguous));
    }

    private async Task<DeliveryResult> DeliverAsync(Uri url)
    {
        var handler = new WebhookHandler(new WebhookOptions { Name = "archive", Url = url }, _transport, TimeProvider.System);
        return await handler.DeliverAsync(SomeNews.Update(), TestContext.Current.CancellationToken);
    }
}
