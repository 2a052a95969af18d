using System.Net;
using StatusMonitor.Handlers;
using StatusMonitor.Tests.Delivery;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>What every handler that sends by HTTP keeps.</summary>
public abstract class HttpHandlerContract : HandlerContract, IAsyncDisposable
{
    private readonly ScriptedTransport _transport = new();

    internal ScriptedTransport Transport => _transport;

    internal WatchedTime Time { get; } = new();

    protected override ReadOnlyMemory<byte> Output => _transport.Sent.Count > 0 ? _transport.Sent[^1].Body : default;

    /// <summary>Texts that may never be shown: keys, and addresses that hold them.</summary>
    protected abstract IReadOnlyList<string> Secrets { get; }

    internal abstract IHandler Create(HttpMessageInvoker transport, TimeProvider time);

    internal override IHandler Create() => Create(new HttpMessageInvoker(_transport, disposeHandler: false), Time);

    public ValueTask DisposeAsync()
    {
        _transport.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What the receiver says when it took a message; the body of an answer 200.</summary>
    protected virtual string Taken => string.Join(' ', Secrets);

    /// <summary>The statuses with which this receiver can say that it took a message.</summary>
    protected virtual IEnumerable<int> Successes => Enumerable.Range(200, 100);

    [Fact]
    public async Task Success_is_delivered()
    {
        foreach (var status in Successes)
            Assert.IsType<DeliveryResult.Delivered>(await OfAsync(status));
    }

    [Fact]
    public async Task Another_2xx_is_delivered_or_ambiguous()
    {
        foreach (var result in await OfEachAsync(200, 299))
            Assert.True(result is DeliveryResult.Delivered or DeliveryResult.TryAgain { Ambiguous: true }, result.ToString());
    }

    [Fact]
    public async Task A_3xx_is_given_up_and_not_followed()
    {
        Assert.All(await OfEachAsync(300, 399), result => AssertGaveUp(DeliveryFailure.Redirected, result));
        Assert.Equal(100, _transport.Sent.Count);
    }

    [Fact]
    public async Task A_4xx_is_given_up_unless_it_may_pass()
    {
        foreach (var status in Enumerable.Range(400, 100))
        {
            var result = await OfAsync(status);
            if (status is 408 or 425 or 429)
                Assert.IsType<DeliveryResult.TryAgain>(result);
            else
                AssertGaveUp(status is 404 or 410 ? DeliveryFailure.Gone : DeliveryFailure.Refused, result);
        }
    }

    [Fact]
    public async Task A_5xx_is_tried_again() =>
        Assert.All(await OfEachAsync(500, 599), result => AssertTriesAgain(DeliveryFailure.ServerError, result));

    [Fact]
    public async Task A_1xx_as_an_answer_is_given_up() =>
        Assert.All(await OfEachAsync(100, 199), result => AssertGaveUp(DeliveryFailure.Refused, result));

    [Theory]
    [InlineData(408, DeliveryFailure.Timeout)]
    [InlineData(425, DeliveryFailure.Throttled)]
    [InlineData(429, DeliveryFailure.Throttled)]
    [InlineData(503, DeliveryFailure.ServerError)]
    public async Task What_may_pass_says_why_and_obeys_retry_after(int status, DeliveryFailure reason)
    {
        var result = await OfAsync(status, "120");
        AssertTriesAgain(reason, result);
        Assert.Equal(TimeSpan.FromSeconds(120), ((DeliveryResult.TryAgain)result).After);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("Tue, 03 Nov 2026 14:33:10 GMT", 60)]
    [InlineData("Tue, 03 Nov 2026 14:00:00 GMT", 0)]
    [InlineData("1700000000", 86_400)]
    [InlineData("Thu, 01 Jan 2037 00:00:00 GMT", 86_400)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public async Task Retry_after_is_read_in_both_forms_and_never_believed_beyond_a_day(string? header, int? seconds)
    {
        var result = Assert.IsType<DeliveryResult.TryAgain>(await OfAsync(429, header));
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, result.After);
    }

    [Fact]
    public async Task No_answer_in_time_is_ambiguous_and_tried_again()
    {
        _transport.Answer = async (_, token) => await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(token);
        var delivery = Create().DeliverAsync(SomeNews.Update(), Token).AsTask();
        await Time.PassNextWaitAsync();
        Assert.True(AssertTriesAgain(DeliveryFailure.Timeout, await delivery).Ambiguous);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_ambiguous_and_tried_again()
    {
        var body = new BrokenStream(10, async token => await new TaskCompletionSource<int>().Task.WaitAsync(token));
        _transport.Answers(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        var delivery = Create().DeliverAsync(SomeNews.Update(), Token).AsTask();
        await Time.PassNextWaitAsync();
        Assert.True(AssertTriesAgain(DeliveryFailure.Timeout, await delivery).Ambiguous);
    }

    [Fact]
    public async Task A_connection_reset_before_the_answers_end_is_ambiguous_and_tried_again()
    {
        var body = new BrokenStream(10, _ => throw new HttpIOException(HttpRequestError.ResponseEnded));
        _transport.Answers(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        Assert.True(AssertTriesAgain(DeliveryFailure.Network, await DeliverAsync()).Ambiguous);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task A_broken_exchange_is_tried_again_and_ambiguous_unless_nothing_was_sent(HttpRequestError error, bool isAmbiguous)
    {
        _transport.Answers(() => throw new HttpRequestException(error, "refused"));
        Assert.Equal(isAmbiguous, AssertTriesAgain(DeliveryFailure.Network, await DeliverAsync()).Ambiguous);
    }

    [Fact]
    public async Task An_endless_answer_is_not_read_for_ever()
    {
        var body = new BrokenStream(int.MaxValue, _ => ValueTask.FromResult(0));
        _transport.Answers(() => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body) });
        Assert.True(await DeliverAsync() is DeliveryResult.Delivered or DeliveryResult.TryAgain { Ambiguous: true });
        Assert.InRange(body.Given, 64 * 1024, 128 * 1024);
    }

    [Fact]
    public async Task Cancelling_in_the_middle_is_no_result()
    {
        using var shutdown = new CancellationTokenSource();
        _transport.Answer = async (_, token) =>
        {
            await shutdown.CancelAsync();
            return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Create().DeliverAsync(SomeNews.Update(), shutdown.Token));
    }

    [Fact]
    public async Task No_secret_is_in_any_result()
    {
        var results = new List<DeliveryResult>(await OfEachAsync(100, 599));
        foreach (var error in Enum.GetValues<HttpRequestError>())
        {
            _transport.Answers(() => throw new HttpRequestException(error, string.Join(' ', Secrets)));
            results.Add(await DeliverAsync());
        }

        var shown = string.Join('\n', results) + Create();
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));
    }

    protected async Task<DeliveryResult> DeliverAsync() => await Create().DeliverAsync(SomeNews.Update(), Token);

    private async Task<IReadOnlyList<DeliveryResult>> OfEachAsync(int first, int last)
    {
        var results = new List<DeliveryResult>();
        for (var status = first; status <= last; status++)
            results.Add(await OfAsync(status));
        return results;
    }

    private async Task<DeliveryResult> OfAsync(int status, string? retryAfter = null)
    {
        _transport.Answers(() =>
        {
            var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(status < 300 ? Taken : string.Join(' ', Secrets)) };
            answer.Headers.TryAddWithoutValidation("Location", "https://elsewhere.example/");
            if (retryAfter is not null)
                answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return answer;
        });
        return await DeliverAsync();
    }

    private static void AssertGaveUp(DeliveryFailure reason, DeliveryResult result) =>
        Assert.Equal(reason, Assert.IsType<DeliveryResult.GiveUp>(result).Reason);

    private static DeliveryResult.TryAgain AssertTriesAgain(DeliveryFailure reason, DeliveryResult result)
    {
        var again = Assert.IsType<DeliveryResult.TryAgain>(result);
        Assert.Equal(reason, again.Reason);
        return again;
    }
}
