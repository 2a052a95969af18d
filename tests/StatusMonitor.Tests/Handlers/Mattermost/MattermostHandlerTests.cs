using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Mattermost;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Mattermost;

public sealed class MattermostHandlerTests : ChatContract
{
    private readonly MattermostDouble _mattermost = new();
    private string? _channel;

    public MattermostHandlerTests() => Transport.Answer = _mattermost.AnswerAsync;

    protected override IReadOnlyList<string> Secrets => [MattermostDouble.Hook, "hiddenhiddenhiddenhiddenhi"];

    protected override string Taken => "ok";

    protected override IEnumerable<int> Successes => [200];

    private protected override IReadOnlyList<string> Complaints => _mattermost.Complaints;

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => MattermostHandler.Type.Create(
        "archive", new MattermostOptions { Webhook = Secret.FromText(MattermostDouble.Hook), Channel = _channel },
        new HandlerServices { Http = transport, Time = time, Loggers = NullLoggerFactory.Instance });

    [Fact]
    public async Task A_message_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await DeliverAsync());
        Approval.Matches(Path.Combine("Handlers", "Mattermost"), "message.txt", Requests());
    }

    [Fact]
    public async Task Markdown_and_mentions_of_a_page_are_shown_as_they_are()
    {
        var news = SomeNews.Update(body: "- *one* @all\n1. <!channel> [x](y)\nhttps://a.example/b_c_d?e=@f, then_that");
        await Create().DeliverAsync(news, Token);
        Assert.Contains(
            "\n\n\\- \\*one\\* @\u200ball\n1\\. &lt;\\!channel&gt; \\[x\\](y)\nhttps://a.example/b_c_d?e=%40f, then\\_that\n\n",
            Strings(Transport.Sent[^1].Body)[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_of_its_own_is_named()
    {
        _channel = "status";
        await DeliverAsync();
        using var sent = JsonDocument.Parse(Transport.Sent[0].Body);
        Assert.Equal("status", sent.RootElement.GetProperty("channel").GetString());
    }

    [Fact]
    public void It_takes_no_edits() => Assert.False(Create().Traits.TakesEdits);

    [Theory]
    [InlineData("")]
    [InlineData("o")]
    [InlineData("<html>ok</html>")]
    public async Task A_200_without_its_ok_is_ambiguous(string body)
    {
        Transport.Answers(() => MattermostDouble.Says(body));
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync()).Ambiguous);
    }

    [Theory]
    [InlineData(400, "web.incoming_webhook.invalid.app_error", DeliveryFailure.Gone, "HTTP 400; there is no such webhook")]
    [InlineData(404, "web.incoming_webhook.channel.app_error", DeliveryFailure.Gone, "HTTP 404; there is no such channel")]
    [InlineData(403, "web.incoming_webhook.channel_locked.app_error", DeliveryFailure.Refused, "HTTP 403; the webhook is locked to another channel")]
    [InlineData(400, "api.context.something.app_error", DeliveryFailure.Refused, "HTTP 400")]
    public async Task An_error_is_said_in_our_words(int status, string id, DeliveryFailure reason, string detail)
    {
        Transport.Answers(() => MattermostDouble.Fails(status, id));
        Assert.Equal(new DeliveryResult.GiveUp(reason, detail), await DeliverAsync());
    }

    [Fact]
    public async Task Webhooks_that_are_switched_off_may_be_switched_on()
    {
        Transport.Answers(() => MattermostDouble.Fails(501, "web.incoming_webhook.disabled.app_error"));
        Assert.Equal(
            new DeliveryResult.TryAgain(DeliveryFailure.ServerError, "HTTP 501; incoming webhooks are switched off"), await DeliverAsync());
    }

    [Fact]
    public async Task A_title_without_a_link_is_still_bold()
    {
        var news = SomeNews.Update() with { Incident = SomeNews.Update().Incident! with { Url = null }, Page = new EventPage(new PageKey("x"), "X", "ftp://x") };
        await Create().DeliverAsync(news, Token);
        Assert.StartsWith("**X · Elevated error rates**\n", Strings(Transport.Sent[0].Body)[2], StringComparison.Ordinal);
        Assert.Empty(Complaints);
    }

    [Theory]
    [InlineData("""{"webhook":"http://chat.acme.internal/hooks/x","channel":"status","timeout":"3s"}""", "")]
    [InlineData("""{"webhook":"chat.acme.internal"}""", "webhook: must be an address that starts with https:// or http://")]
    [InlineData("""{"webhook":"https://a.example/x","channel":"","timeout":"1h"}""",
        "channel: must be a channel's name as in its address, at most 64 characters without spaces; timeout: must be more than 0s and at most 5m")]
    public void Mistakes_say_what_is_allowed(string options, string mistakes)
    {
        var read = JsonSerializer.Deserialize(options, MattermostHandler.Type.Options)!;
        Assert.Equal(mistakes, string.Join("; ", MattermostHandler.Type.Mistakes(read).Select(mistake => $"{mistake.Key}: {mistake.Message}")));
    }
}
