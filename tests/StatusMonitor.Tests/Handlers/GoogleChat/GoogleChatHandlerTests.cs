using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.GoogleChat;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.GoogleChat;

public sealed class GoogleChatHandlerTests : StrictReceiverContract
{
    private readonly GoogleChatDouble _space = new();

    internal override HandlerType Type => GoogleChatHandler.Type;

    protected override string OptionsJson => $$"""{"url":"{{GoogleChatDouble.Address}}"}""";

    protected override IReadOnlyList<string> OptionNames => ["url", "timeout"];

    protected override IReadOnlyList<string> Secrets => [GoogleChatDouble.Address, "hidden-in-key", "hidden-in-token"];

    internal override HttpResponseMessage Receive(SentRequest request) => _space.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(200, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(
            """
            {"fallbackText":"OpenAI · Elevated error rates · major · investigating","cardsV2":[{"cardId":"update","card":{"sections":[{"widgets":[{"textParagraph":{"text":"<b>OpenAI · Elevated error rates</b><br>major · investigating<br>API, ChatGPT"}},{"textParagraph":{"text":"We are investigating."}},{"textParagraph":{"text":"2026-11-03 14:32:00Z"}},{"buttonList":{"buttons":[{"text":"Open the page","onClick":{"openLink":{"url":"https://status.openai.com/incidents/i1"}}}]}}]}]}}],"thread":{"threadKey":"openai/i1"}}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task An_incident_is_a_thread_and_what_is_none_stands_alone()
    {
        var talk = Talk();
        foreach (var news in Stories.Incident.Take(2))
            await talk.TellAsync(news, Token);
        await talk.TellAsync(SomeNews.Update() with { Kind = EventKind.PageGap, Incident = null, Update = null }, Token);
        Assert.Equal(["openai/i1", "openai/i1", "own 2"], _space.Threads);
    }

    [Fact]
    public async Task A_call_to_all_is_no_call()
    {
        var news = SomeNews.Update(body: "<users/all>");
        await Talk().TellAsync(news with { Incident = news.Incident! with { Name = "<users/all>" } }, Token);
        var sent = Encoding.UTF8.GetString(Transport.Sent[0].Body);
        Assert.DoesNotContain("<users/all>", sent);
        Assert.Contains("\"text\":\"&lt;users/all&gt;\"", sent);
        Assert.Contains("\"fallbackText\":\"OpenAI · <\u2060users/all>", sent);
    }

    [Fact]
    public void It_takes_one_a_second_and_no_edits() =>
        Assert.Equal((new RateLimit(1, TimeSpan.FromSeconds(1)), false), (Create(OptionsJson).Traits.Rate!.Value, Create(OptionsJson).Traits.TakesEdits));

    [Theory]
    [InlineData("https://chat.googleapis.com/v1/spaces/hidden/messages", "url: must hold the webhook's key and token: ...?key=...&token=...")]
    [InlineData("http://chat.googleapis.com/?key=a&token=hidden", "url: must start with https://; http is for addresses on this machine only")]
    public void A_mistake_in_the_address_is_said_without_it(string url, string mistake) =>
        Assert.Equal([mistake], MistakesOf($$"""{"url":"{{url}}"}"""));
}
