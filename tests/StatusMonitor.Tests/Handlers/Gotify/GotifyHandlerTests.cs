using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Gotify;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Gotify;

public sealed class GotifyHandlerTests : StrictReceiverContract
{
    internal override HandlerType Type => GotifyHandler.Type;

    protected override string OptionsJson => $$"""{"server":"http://home.lan/gotify/","token":"{{GotifyDouble.Token}}"}""";

    protected override IReadOnlyList<string> OptionNames => ["server", "token", "timeout"];

    protected override IReadOnlyList<string> Secrets => [GotifyDouble.Token];

    internal override HttpResponseMessage Receive(SentRequest request) => GotifyDouble.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(200, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(
            """
            {"title":"OpenAI · Elevated error rates · major · investigating","message":"API, ChatGPT\nWe are investigating.","priority":8,"extras":{"client::display":{"contentType":"text/plain"},"client::notification":{"click":{"url":"https://status.openai.com/incidents/i1"}}}}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Theory]
    [InlineData("critical", 10)]
    [InlineData("minor", 5)]
    [InlineData("none", 2)]
    public async Task The_priority_is_the_impacts(string impact, int priority)
    {
        var news = SomeNews.Update();
        await Talk().TellAsync(news with { Incident = news.Incident! with { Impact = impact } }, Token);
        Assert.Contains($"\"priority\":{priority},", Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task A_token_that_is_not_known_is_refused() =>
        Assert.Equal(
            new DeliveryResult.GiveUp(DeliveryFailure.Refused, "HTTP 401"),
            await Create(OptionsJson.Replace(GotifyDouble.Token, "another")).DeliverAsync(SomeNews.Update(), Token));

    [Fact]
    public void It_gets_no_edits_unless_asked_for() => Assert.False(Create(OptionsJson).Traits.TakesEdits);

    [Fact]
    public void All_mistakes_are_said_at_once_and_without_the_token() =>
        Assert.Equal(
            ["server: must not contain a user name or password", "token: must be letters, digits and signs of ASCII, without spaces"],
            MistakesOf("""{"server":"https://me:hidden@gotify.example","token":"ä"}"""));
}
