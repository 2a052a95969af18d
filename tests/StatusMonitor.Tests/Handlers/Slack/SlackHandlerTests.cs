using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Slack;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Slack;

/// <summary>The incoming webhook.</summary>
public sealed class SlackHandlerTests : ChatContract
{
    private readonly SlackDouble _slack = new();

    public SlackHandlerTests() => Transport.Answer = _slack.AnswerAsync;

    protected override IReadOnlyList<string> Secrets => [SlackDouble.Hook, "T0HIDDEN", "hiddenhiddenhidden"];

    protected override string Taken => "ok";

    protected override IEnumerable<int> Successes => [200];

    private protected override IReadOnlyList<string> Complaints => _slack.Complaints;

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => SlackHandler.Type.Create(
        "archive", new SlackOptions { Webhook = Secret.FromText(SlackDouble.Hook) },
        new HandlerServices { Http = transport, Time = time, Loggers = NullLoggerFactory.Instance });

    [Fact]
    public async Task A_message_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await DeliverAsync());
        Approval.Matches(Path.Combine("Handlers", "Slack"), "webhook.txt", Requests());
    }

    [Fact]
    public async Task Addresses_in_a_text_are_links_and_the_rest_is_escaped()
    {
        await Create().DeliverAsync(SomeNews.Update(body: "R&D: <!channel> see https://a.example/?b=1&c=2."), Token);
        Assert.Contains("R&amp;D: &lt;!channel&gt; see <https://a.example/?b=1&amp;c=2>.", Strings(Transport.Sent[0].Body));
    }

    [Fact]
    public void It_takes_no_edits_and_one_message_a_second()
    {
        Assert.False(Create().Traits.TakesEdits);
        Assert.Equal(new RateLimit(1, TimeSpan.FromSeconds(1)), Create().Traits.Rate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("o")]
    [InlineData("okay")]
    [InlineData("<html>ok</html>")]
    public async Task A_200_without_its_ok_is_ambiguous(string body)
    {
        Transport.Answers(() => SlackDouble.Says(body));
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync()).Ambiguous);
    }

    [Theory]
    [InlineData(400, "invalid_payload", DeliveryFailure.Refused)]
    [InlineData(403, "action_prohibited", DeliveryFailure.Refused)]
    [InlineData(404, "no_service", DeliveryFailure.Gone)]
    [InlineData(410, "channel_is_archived", DeliveryFailure.Gone)]
    public async Task A_word_of_slacks_is_repeated(int status, string word, DeliveryFailure reason)
    {
        Transport.Answers(() => SlackDouble.Says(word, (HttpStatusCode)status));
        Assert.Equal(new DeliveryResult.GiveUp(reason, $"HTTP {status}: {word}"), await DeliverAsync());
    }

    [Fact]
    public async Task Any_other_word_is_not()
    {
        Transport.Answers(() => SlackDouble.Says("hooks.slack.com/services/T0HIDDEN is not known", HttpStatusCode.NotFound));
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Gone, "HTTP 404"), await DeliverAsync());
    }

    [Fact]
    public async Task A_failure_that_may_have_acted_is_ambiguous()
    {
        Transport.Answers(() => SlackDouble.Says("rollup_error", HttpStatusCode.InternalServerError));
        Assert.Equal(
            new DeliveryResult.TryAgain(DeliveryFailure.ServerError, "HTTP 500: rollup_error", null, Ambiguous: true), await DeliverAsync());
    }

    [Theory]
    [InlineData("""{"webhook":"https://hooks.slack.com/services/T/B/x"}""", "")]
    [InlineData("""{"webhook":"http://127.0.0.1:9000/hook"}""", "")]
    [InlineData("""{"token":"xoxb-1-a","channel":"#ops","timeout":"5s"}""", "")]
    [InlineData("{}", ": needs webhook, or token and channel")]
    [InlineData("""{"webhook":"http://hooks.slack.com/hidden"}""", "webhook: must start with https://; http is for addresses on this machine only")]
    [InlineData("""{"webhook":"hidden"}""", "webhook: must be an address that starts with https://")]
    [InlineData("""{"webhook":"https://h.example/x","token":"xoxb-1","channel":"C1"}""", "token: must not be set beside webhook: a handler posts in one way")]
    [InlineData("""{"token":"hidden token\n","channel":"C1"}""", "token: must begin with xox and hold letters, digits, points and hyphens only")]
    [InlineData("""{"token":"xoxb-1"}""", "channel: belongs to token: set both, or none")]
    [InlineData("""{"webhook":"https://h.example/x","channel":"C1"}""", "channel: belongs to token: set both, or none")]
    [InlineData("""{"token":"xoxb-1","channel":"the channel"}""", "channel: must be a channel's id or name, without spaces")]
    [InlineData("""{"token":"xoxb-1","channel":"C1","api_url":"ftp://x"}""", "api_url: must be an address that starts with https://")]
    [InlineData("""{"token":"xoxb-1","channel":"C1","timeout":"6m"}""", "timeout: must be more than 0s and at most 5m")]
    public void Mistakes_say_what_is_allowed(string options, string mistakes)
    {
        var read = JsonSerializer.Deserialize(options, SlackHandler.Type.Options)!;
        Assert.Equal(mistakes, string.Join("; ", SlackHandler.Type.Mistakes(read).Select(mistake => $"{mistake.Key}: {mistake.Message}")));
        Assert.DoesNotContain("xoxb-1", read.ToString(), StringComparison.Ordinal);
    }
}
