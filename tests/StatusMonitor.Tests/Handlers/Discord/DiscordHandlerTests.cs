using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Discord;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Discord;

public sealed class DiscordHandlerTests : ChatContract
{
    private readonly DiscordDouble _discord;

    public DiscordHandlerTests()
    {
        _discord = new DiscordDouble(Time);
        Transport.Answer = _discord.AnswerAsync;
    }

    protected override IReadOnlyList<string> Secrets => [DiscordDouble.Hook, "hidden-token_hidden"];

    protected override string Taken => """{"id":"1300000000000000000","type":0}""";

    protected override IEnumerable<int> Successes => [200];

    private protected override IReadOnlyList<string> Complaints => _discord.Complaints;

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => DiscordHandler.Type.Create(
        "archive", new DiscordOptions { Webhook = Secret.FromText(DiscordDouble.Hook), ThreadId = _discord.Thread },
        new HandlerServices { Http = transport, Time = time, Loggers = NullLoggerFactory.Instance });

    [Fact]
    public async Task A_message_reads_as_approved()
    {
        Assert.Equal(new DeliveryResult.Delivered("1300000000000000000"), await DeliverAsync());
        Approval.Matches(Path.Combine("Handlers", "Discord"), "message.txt", Requests());
    }

    [Fact]
    public async Task An_edit_changes_the_message_that_told_the_update()
    {
        await TellAsync([Stories.Update(1, "investigating", "a"), Stories.Update(2, "identified", "Old text."), Stories.Edit(2, "identified", "New text.", "Old text.")]);
        Assert.Equal(["POST", "POST", "PATCH"], Transport.Sent.Select(sent => sent.Method));
        Assert.Equal("**edited · major · identified**\nNew text.", Description(1));
    }

    [Fact]
    public async Task A_second_edit_changes_the_same_message()
    {
        await TellAsync([Stories.Update(1, "identified", "a"), Stories.Edit(1, "identified", "b", "a"), Stories.Edit(1, "identified", "c", "b")]);
        Assert.Single(_discord.Messages);
        Assert.EndsWith("\nc", Description(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_was_deleted_is_told_as_a_new_one()
    {
        var conversation = new Conversation(Create());
        await conversation.TellAsync(Stories.Update(1, "identified", "Old text."), Token);
        _discord.Messages.Clear();
        Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(Stories.Edit(1, "identified", "New text.", "Old text."), Token));
        Assert.EndsWith("\\- Old text.\n\\+ New text.", Description(0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thread_is_named_in_every_request()
    {
        _discord.Thread = "1299999999999999999";
        await TellAsync([Stories.Update(1, "identified", "a"), Stories.Edit(1, "identified", "b", "a")]);
        Assert.Equal(["?wait=true&thread_id=1299999999999999999", "?thread_id=1299999999999999999"], Transport.Sent.Select(sent => sent.Url.Query));
    }

    [Fact]
    public async Task A_deleted_webhook_is_asked_once_and_never_again()
    {
        _discord.IsDeleted = true;
        var handler = Create();
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Gone, "HTTP 404: the webhook was deleted"), await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(DeliveryFailure.Gone, Assert.IsType<DeliveryResult.GiveUp>(await handler.DeliverAsync(SomeNews.Update("e2"), Token)).Reason);
        Assert.Single(Transport.Sent);
    }

    [Fact]
    public async Task An_edit_whose_webhook_was_deleted_is_not_sent_as_a_new_message()
    {
        var conversation = new Conversation(Create());
        await conversation.TellAsync(Stories.Update(1, "identified", "a"), Token);
        _discord.IsDeleted = true;
        Assert.IsType<DeliveryResult.GiveUp>(await conversation.TellAsync(Stories.Edit(1, "identified", "b", "a"), Token));
        Assert.Equal(["POST", "PATCH"], Transport.Sent.Select(sent => sent.Method));
    }

    [Fact]
    public async Task A_404_from_elsewhere_does_not_end_it_for_good()
    {
        Transport.Answers(() => DiscordDouble.Says("not found", 404));
        var handler = Create();
        Assert.IsType<DeliveryResult.GiveUp>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Transport.Answer = _discord.AnswerAsync;
        Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(SomeNews.Update(), Token));
    }

    [Theory]
    [InlineData(401, 50_027, "HTTP 401: the webhook's token is wrong")]
    [InlineData(400, 50_035, "HTTP 400: the message has a form Discord does not take")]
    [InlineData(400, 220_001, "HTTP 400: the webhook is a forum's and needs thread_id")]
    [InlineData(403, 99_999, "HTTP 403")]
    public async Task A_refusal_is_said_in_our_words(int status, int code, string detail)
    {
        Transport.Answers(() => DiscordDouble.Says($$"""{"message":"{{DiscordDouble.Hook}}","code":{{code}}}""", status));
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, detail), await DeliverAsync());
    }

    [Theory]
    [InlineData("0.65", 0.65)]
    [InlineData("3", 3)]
    [InlineData("1e300", 86_400)]
    [InlineData("-1", 7)]
    [InlineData("null", 7)]
    [InlineData("\"soon\"", 7)]
    public async Task The_wait_is_read_from_the_body_in_fractions_and_else_from_the_header(string wait, double seconds)
    {
        Transport.Answers(() =>
        {
            var answer = DiscordDouble.Says($$"""{"message":"You are being rate limited.","retry_after":{{wait}},"global":false}""", 429);
            answer.Headers.Add("Retry-After", "7");
            return answer;
        });
        Assert.Equal(
            new DeliveryResult.TryAgain(DeliveryFailure.Throttled, "HTTP 429", TimeSpan.FromSeconds(seconds)), await DeliverAsync());
    }

    [Fact]
    public async Task A_limit_that_is_used_up_is_waited_for_and_not_tried()
    {
        _discord.IsLimited = true;
        var handler = Create();
        for (var number = 0; number < DiscordDouble.PerWindow; number++)
            Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(SomeNews.Update(), Token));
        var again = Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal((DeliveryFailure.Throttled, DiscordDouble.Window, false), (again.Reason, again.After, again.Ambiguous));
        Assert.Equal((DiscordDouble.PerWindow, 0), (Transport.Sent.Count, _discord.Invalid));
        Time.Advance(again.After!.Value);
        Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(SomeNews.Update(), Token));
    }

    [Fact]
    public async Task Limits_are_kept_per_route()
    {
        _discord.IsLimited = true;
        var conversation = new Conversation(Create());
        for (var number = 0; number < DiscordDouble.PerWindow; number++)
            await conversation.TellAsync(Stories.Update(number, "identified", "a"), Token);
        Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(Stories.Edit(1, "identified", "b", "a"), Token));
        Assert.IsType<DeliveryResult.TryAgain>(await conversation.TellAsync(Stories.Update(9, "identified", "a"), Token));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    public async Task Ten_thousand_invalid_answers_are_never_reached(int status)
    {
        var handler = Create();
        var (rate, end) = (handler.Traits.Rate!.Value, Time.GetUtcNow().AddMinutes(10));
        Transport.Answers(() => DiscordDouble.Says("""{"retry_after":0.001,"code":50027}""", status));
        for (; Time.GetUtcNow() < end; Time.Advance(rate.Per / rate.Calls))
            await handler.DeliverAsync(SomeNews.Update(), Token); // more often than the pump: it also backs off
        Assert.InRange(Transport.Sent.Count, 1, 9_999);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"12")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"../1\"}")]
    public async Task A_200_without_a_message_is_ambiguous(string body)
    {
        Transport.Answers(() => DiscordDouble.Says(body));
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync()).Ambiguous);
    }

    [Fact]
    public async Task Changing_a_message_is_never_ambiguous()
    {
        var conversation = new Conversation(Create());
        await conversation.TellAsync(Stories.Update(1, "identified", "a"), Token);
        Transport.Answers(() => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        Assert.False(Assert.IsType<DeliveryResult.TryAgain>(await conversation.TellAsync(Stories.Edit(1, "identified", "b", "a"), Token)).Ambiguous);
    }

    [Theory]
    [InlineData("""{"webhook":"https://discord.com/api/webhooks/1/hidden","thread_id":"12","timeout":"3s"}""", "")]
    [InlineData("""{"webhook":"http://discord.com/api/webhooks/1/hidden"}""", "webhook: must start with https://; http is for addresses on this machine only")]
    [InlineData("""{"webhook":"https://discord.com/api/webhooks/1/hidden?wait=true"}""", "webhook: must end before ?")]
    [InlineData("""{"webhook":"https://discord.com/api/webhooks/1/hidden/slack"}""", "webhook: must end in /webhooks/, the webhook's id, and its token")]
    [InlineData("""{"webhook":"https://discord.com/channels/1/2"}""", "webhook: must end in /webhooks/, the webhook's id, and its token")]
    [InlineData("""{"webhook":"https://discord.com/api/webhooks/1/hidden","thread_id":"1&wait=false","timeout":"1h"}""",
        "thread_id: must be the number that Discord gave the thread, in quotes; timeout: must be more than 0s and at most 5m")]
    public void Mistakes_say_what_is_allowed(string options, string mistakes)
    {
        var read = JsonSerializer.Deserialize(options, DiscordHandler.Type.Options)!;
        Assert.Equal(mistakes, string.Join("; ", DiscordHandler.Type.Mistakes(read).Select(mistake => $"{mistake.Key}: {mistake.Message}")));
    }

    private async Task TellAsync(IReadOnlyList<StatusEvent> story)
    {
        var conversation = new Conversation(Create());
        foreach (var news in story)
            Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(news, Token));
    }

    private string Description(int message) =>
        _discord.Messages.Values.ElementAt(message).GetProperty("embeds")[0].GetProperty("description").GetString()!;
}
