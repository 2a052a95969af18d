using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Simulator.Receivers;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class WebhookReceiverTests : IAsyncLifetime
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private readonly FakeTimeProvider _time = new();
    private WebhookReceiver _receiver = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _receiver = await WebhookReceiver.StartAsync(_time, cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_delivery_is_kept_with_headers_body_and_time()
    {
        using var response = await PostAsync("héllo");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var delivery = Assert.Single(await _receiver.WaitAsync(1, Token).Soon());
        Assert.Equal(("POST", "/hook?x=1", "héllo", "abc"), (delivery.Method, delivery.Path, delivery.Text, delivery.Headers["WEBHOOK-ID"]));
        Assert.Equal(_time.GetUtcNow(), delivery.ReceivedAt);
    }

    [Fact]
    public async Task Queued_answers_come_first_and_then_the_chosen_one()
    {
        _receiver.AnswerNext(new WebhookAnswer { Status = 429, RetryAfter = "1.5" }, new WebhookAnswer { Status = 500 });
        _receiver.Answer(delivery => new WebhookAnswer { Status = delivery.Text == "gone" ? 410 : 204 });

        var seen = new List<int>();
        foreach (var body in (string[])["a", "b", "c", "gone"])
        {
            using var response = await PostAsync(body);
            seen.Add((int)response.StatusCode);
            if (seen.Count == 1)
                Assert.Equal("1.5", response.HeaderText("Retry-After"));
        }

        Assert.Equal([429, 500, 204, 410], seen);
    }

    [Fact]
    public async Task A_reset_after_reading_keeps_the_delivery_and_tells_the_sender_nothing()
    {
        _receiver.AnswerNext(new WebhookAnswer { ResetAfterReading = true });

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync("a"));

        Assert.Single(_receiver.Received);
    }

    [Fact]
    public async Task A_delayed_answer_waits_for_the_clock()
    {
        _receiver.AnswerNext(new WebhookAnswer { Delay = TimeSpan.FromSeconds(30) });
        var answer = PostAsync("a");
        await _receiver.WaitAsync(1, Token).Soon();
        Assert.False(answer.IsCompleted);

        await Patience.UntilAsync(() => answer.IsCompleted, () => _time.Advance(TimeSpan.FromSeconds(30)));
        using var response = await answer;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _receiver.Url + "/hook?x=1")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("webhook-id", "abc");
        return _http.SendAsync(request, Token);
    }
}
