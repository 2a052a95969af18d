using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Telegram;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Telegram;

public sealed class TelegramHandlerTests : StrictReceiverContract
{
    private readonly TelegramDouble _telegram = new();

    internal override HandlerType Type => TelegramHandler.Type;

    protected override string OptionsJson => $$"""{"token":"{{TelegramDouble.Token}}","chat_id":-100123}""";

    protected override IReadOnlyList<string> OptionNames => ["token", "chat_id", "message_thread_id", "api_url", "timeout"];

    protected override IReadOnlyList<string> Secrets => [TelegramDouble.Token, TelegramDouble.Token.Split(':')[1]];

    protected override string Taken => """{"ok":true,"result":{"message_id":42}}""";

    internal override HttpResponseMessage Receive(SentRequest request) => _telegram.Receive(request);

    protected override void AssertHarmless(string output) => Receive(Transport.Sent[^1]).Dispose();

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Equal(new DeliveryResult.Delivered("41"), await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal($"https://api.telegram.org/bot{TelegramDouble.Token}/sendMessage", Transport.Sent[0].Url.AbsoluteUri);
        Assert.Equal(
            """
            {"chat_id":-100123,"text":"<b>OpenAI · Elevated error rates</b>\nmajor · investigating\nAPI, ChatGPT\n\nWe are investigating.\n\n<a href=\"https://status.openai.com/incidents/i1\">status.openai.com</a> · 2026-11-03 14:32:00Z","parse_mode":"HTML","link_preview_options":{"is_disabled":true}}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task Later_news_answers_the_first_message_and_an_edit_changes_what_told_the_update()
    {
        var talk = Talk();
        foreach (var news in Stories.Incident)
            await talk.TellAsync(news, Token);
        Assert.Equal(["41", "42", "42", "43", "44", "45", "46"], talk.Earlier.Select(earlier => earlier.Receipt));
        Assert.Equal([null, "41", null, "41", "41", "41", "41"], Transport.Sent.Select(Answered));
        Assert.Contains("edited · major · identified\nAPI, ChatGPT\n\nA bad deployment is the cause; it is being rolled back.\n", _telegram.Messages[42]);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_delivered()
    {
        var talk = Talk();
        await talk.TellAsync(Stories.Incident[1], Token);
        Assert.Equal(new DeliveryResult.Delivered("41"), await talk.TellAsync(Stories.Incident[2], Token));
        Assert.Equal(new DeliveryResult.Delivered("41"), await talk.TellAsync(Stories.Incident[2], Token));
        Assert.Equal(3, Transport.Sent.Count);
    }

    [Fact]
    public async Task An_edit_of_a_message_that_is_gone_is_told_anew()
    {
        var talk = Talk();
        await talk.TellAsync(Stories.Incident[1], Token);
        _telegram.Lose(41);
        Assert.Equal(new DeliveryResult.Delivered("42"), await talk.TellAsync(Stories.Incident[2], Token));
        Assert.Contains("- A bad deployment is the cause.\n+ A bad deployment is the cause; it is being rolled back.", _telegram.Messages[42]);
    }

    [Fact]
    public async Task An_edit_of_what_was_never_told_is_a_message_of_its_own()
    {
        await Talk().TellAsync(Stories.Incident[2], Token);
        Assert.EndsWith("/sendMessage", Transport.Sent[0].Url.AbsolutePath);
    }

    [Fact]
    public async Task A_withdrawn_update_is_said_to_be_where_it_stood()
    {
        var talk = Talk();
        await talk.TellAsync(Stories.Incident[1], Token);
        var withdrawn = Stories.Incident[2] with { Update = Stories.Incident[1].Update! with { Withdrawn = true } };
        Assert.Equal(new DeliveryResult.Delivered("41"), await talk.TellAsync(withdrawn, Token));
        Assert.Contains("The page took back its update", _telegram.Messages[41]);
    }

    [Fact]
    public async Task A_topic_is_written_to()
    {
        await Talk(OptionsJson.Insert(1, "\"message_thread_id\":5,")).TellAsync(SomeNews.Update(), Token);
        using var sent = JsonDocument.Parse(Transport.Sent[0].Body);
        Assert.Equal(5, sent.RootElement.GetProperty("message_thread_id").GetInt64());
    }

    [Theory]
    [InlineData("""{"retry_after":35}""", 35.0)]
    [InlineData("""{"retry_after":1e300}""", 86_400.0)]
    [InlineData("""{"retry_after":-1}""", null)]
    [InlineData("""{"retry_after":"9"}""", null)]
    [InlineData("[]", null)]
    public async Task The_wait_in_the_answer_is_obeyed(string parameters, double? seconds)
    {
        var result = Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(TelegramDouble.Refuse(429, "Too Many Requests: retry after 35", parameters)));
        Assert.Equal((DeliveryFailure.Throttled, seconds), (result.Reason, result.After?.TotalSeconds));
    }

    [Theory]
    [InlineData(400, "Bad Request: chat not found", "HTTP 400, no such chat, or the bot is not in it")]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", "HTTP 400, the group became a supergroup, which has another chat_id")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", "HTTP 403, the bot was removed from the chat")]
    [InlineData(401, "Unauthorized", "HTTP 401")]
    [InlineData(400, "Bad Request: something of their own", "HTTP 400")]
    public async Task A_refusal_says_why_in_our_words(int status, string description, string said) =>
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, said), await OfAnswerAsync(TelegramDouble.Refuse(status, description)));

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in to this network</html>")]
    [InlineData("""{"ok":"true"}""")]
    [InlineData("[[[")]
    public async Task A_success_that_is_not_the_receivers_is_ambiguous(string body) =>
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(Json(200, body))).Ambiguous);

    [Theory]
    [InlineData("\"77\"", 1, 1)]
    [InlineData("-100123", 20, 60)]
    [InlineData("\"@status\"", 20, 60)]
    public void People_may_be_written_to_more_often_than_groups(string chat, int calls, int seconds) =>
        Assert.Equal(new RateLimit(calls, TimeSpan.FromSeconds(seconds)), Create(OptionsJson.Replace("-100123", chat)).Traits.Rate);

    [Fact]
    public void All_mistakes_are_said_at_once_and_without_the_token()
    {
        const string Json = """{"token":"bot/../hidden","chat_id":"status","message_thread_id":0,"api_url":"http://api.telegram.org/?a=b"}""";
        Assert.Equal(
            [
                "token: must be digits, a colon, and letters, digits, - or _, as BotFather gives it",
                "chat_id: must be the chat's number, or @ and the name of a public channel",
                "message_thread_id: must be a topic's number, 1 or more",
                "api_url: must start with https://; http is for addresses on this machine only",
            ], MistakesOf(Json));
    }

    private async Task<DeliveryResult> OfAnswerAsync(HttpResponseMessage answer)
    {
        var handler = Create(OptionsJson);
        Transport.Answers(() => answer);
        return await handler.DeliverAsync(SomeNews.Update(), Token);
    }

    private static string? Answered(SentRequest request)
    {
        using var sent = JsonDocument.Parse(request.Body);
        return sent.RootElement.TryGetProperty("reply_parameters", out var reply) ? reply.GetProperty("message_id").ToString() : null;
    }
}
