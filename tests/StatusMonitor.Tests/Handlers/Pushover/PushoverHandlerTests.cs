using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Pushover;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Pushover;

public sealed class PushoverHandlerTests : StrictReceiverContract
{
    internal override HandlerType Type => PushoverHandler.Type;

    protected override string OptionsJson => $$"""{"token":"{{PushoverDouble.Token}}","user":"{{PushoverDouble.User}}"}""";

    protected override IReadOnlyList<string> OptionNames =>
        ["token", "user", "device", "sound", "emergency", "retry", "expire", "api_url", "timeout"];

    protected override IReadOnlyList<string> Secrets => [PushoverDouble.Token, PushoverDouble.User];

    protected override string Taken => """{"status":1,"request":"647d2300"}""";

    internal override HttpResponseMessage Receive(SentRequest request) => PushoverDouble.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(200, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(
            $$"""
            {"token":"{{PushoverDouble.Token}}","user":"{{PushoverDouble.User}}","title":"OpenAI · Elevated error rates · major · investigating","message":"API, ChatGPT\nWe are investigating.","timestamp":1793716320,"priority":0,"url":"https://status.openai.com/incidents/i1","url_title":"Open the page"}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task Only_what_opens_a_critical_incident_is_an_emergency_and_only_if_asked_for()
    {
        var critical = SomeNews.Update() with { Incident = SomeNews.Update().Incident! with { Impact = "critical" } };
        await Talk().TellAsync(critical, Token);
        Assert.Contains("\"priority\":1,", Sent());
        var talk = Talk(OptionsJson.Insert(1, "\"emergency\":true,\"retry\":\"90s\",\"expire\":\"2h\","));
        await talk.TellAsync(critical, Token);
        Assert.Contains("\"priority\":2,\"retry\":90,\"expire\":7200,", Sent());
        await talk.TellAsync(critical with { Id = new("e2") }, Token);
        Assert.Contains("\"priority\":1,", Sent());
    }

    [Fact]
    public async Task Device_and_sound_are_named()
    {
        await Talk(OptionsJson.Insert(1, "\"device\":\"phone,desk\",\"sound\":\"siren\",")).TellAsync(SomeNews.Update(), Token);
        Assert.EndsWith("\"device\":\"phone,desk\",\"sound\":\"siren\"}", Sent());
    }

    [Fact]
    public async Task An_address_too_long_is_left_out()
    {
        var news = SomeNews.Update();
        await Talk().TellAsync(news with { Incident = news.Incident! with { Url = "https://x.example/" + new string('a', 600) } }, Token);
        Assert.DoesNotContain("\"url\"", Sent());
    }

    [Theory]
    [InlineData("1793719930", 3_600)]
    [InlineData("1803719930", 86_400)]
    [InlineData("1793716330", null)]
    [InlineData("99999999999999999", null)]
    [InlineData("soon", null)]
    public async Task A_used_up_month_is_waited_for_at_most_a_day_at_a_time(string reset, int? seconds)
    {
        var answer = PushoverDouble.Refuse(429, "user");
        answer.Headers.Add("X-Limit-App-Reset", reset);
        Assert.Equal(
            new DeliveryResult.TryAgain(DeliveryFailure.Throttled, "HTTP 429, the month's messages are used up", seconds is { } known ? TimeSpan.FromSeconds(known) : null),
            await OfAnswerAsync(answer));
    }

    [Theory]
    [InlineData(400, "token", "HTTP 400, token is wrong")]
    [InlineData(400, "user", "HTTP 400, user is wrong")]
    [InlineData(400, "azGDOReP", "HTTP 400")]
    [InlineData(200, "device", "HTTP 200, not taken, device is wrong")]
    public async Task A_refusal_names_what_is_wrong(int status, string wrong, string said) =>
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, said), await OfAnswerAsync(PushoverDouble.Refuse(status, wrong)));

    [Fact]
    public async Task After_a_failure_of_its_own_it_is_left_alone_for_five_seconds() =>
        Assert.Equal(TimeSpan.FromSeconds(5), Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(Json(500, ""))).After);

    [Fact]
    public async Task A_success_that_is_not_the_receivers_is_ambiguous() =>
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(Json(200, "<html>"))).Ambiguous);

    [Fact]
    public void It_gets_no_edits_unless_asked_for() => Assert.False(Create(OptionsJson).Traits.TakesEdits);

    [Fact]
    public void All_mistakes_are_said_at_once_and_without_the_secrets() =>
        Assert.Equal(
            [
                "token: must be 30 letters and digits",
                "user: must be 30 letters and digits",
                "device: must be names of up to 25 letters, digits, - or _, with commas between",
                "sound: must be up to 20 letters, digits, - or _",
                "retry: must be at least 30s and at most expire",
                "expire: must be at most 3h",
                "api_url: must start with https://; http is for addresses on this machine only",
            ], MistakesOf("""{"token":"hidden","user":"hidden2","device":"my phone","sound":"a b","retry":"5s","expire":"4h","api_url":"http://api.pushover.net"}"""));

    private string Sent() => Encoding.UTF8.GetString(Transport.Sent[^1].Body);

    private async Task<DeliveryResult> OfAnswerAsync(HttpResponseMessage answer)
    {
        var handler = Create(OptionsJson);
        Transport.Answers(() => answer);
        return await handler.DeliverAsync(SomeNews.Update(), Token);
    }
}
