using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Ntfy;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Ntfy;

public sealed class NtfyHandlerTests : StrictReceiverContract
{
    private readonly NtfyDouble _ntfy = new();

    internal override HandlerType Type => NtfyHandler.Type;

    protected override string OptionsJson => $$"""{"topic":"{{NtfyDouble.Topic}}","token":"{{NtfyDouble.Token}}"}""";

    protected override IReadOnlyList<string> OptionNames => ["topic", "server", "token", "timeout"];

    protected override IReadOnlyList<string> Secrets => [NtfyDouble.Topic, NtfyDouble.Token];

    internal override HttpResponseMessage Receive(SentRequest request) => _ntfy.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(200, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal("https://ntfy.sh/", Transport.Sent[0].Url.AbsoluteUri);
        Assert.Equal(
            """
            {"topic":"hidden_topic-1","title":"OpenAI · Elevated error rates · major · investigating","message":"API, ChatGPT\nWe are investigating.","priority":4,"tags":["rotating_light"],"click":"https://status.openai.com/incidents/i1"}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Theory]
    [InlineData("critical", "investigating", 5)]
    [InlineData("major", "identified", 4)]
    [InlineData("minor", "monitoring", 3)]
    [InlineData("none", "investigating", 2)]
    [InlineData("critical", "resolved", 3)]
    public async Task The_priority_is_the_impacts(string impact, string status, int priority)
    {
        var news = SomeNews.Update(status: status);
        Assert.Equal(priority, await PriorityOfAsync(news with { Incident = news.Incident! with { Impact = impact } }));
    }

    [Theory]
    [InlineData(EventKind.PageUnreadable, 3)]
    [InlineData(EventKind.DeliveryFailing, 4)]
    [InlineData(EventKind.DeliveryDigest, 2)]
    public async Task What_is_no_incident_has_the_priority_of_its_words(EventKind kind, int priority) =>
        Assert.Equal(priority, await PriorityOfAsync(Stories.EveryKind.First(news => news.Kind == kind)));

    [Fact]
    public async Task Edits_and_planned_work_are_quiet()
    {
        Assert.Equal(2, await PriorityOfAsync(Stories.Incident[2]));
        Assert.Equal(2, await PriorityOfAsync(Stories.EveryKind.First(news => news.Kind == EventKind.MaintenanceUpdate)));
    }

    [Fact]
    public async Task An_update_without_a_text_says_when_it_was()
    {
        await Talk().TellAsync(SomeNews.Update(body: " ") with { Components = [] }, Token);
        Assert.Contains("\"message\":\"2026-11-03 14:32:00Z\"", Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task Its_rate_is_the_servers()
    {
        Assert.Equal(new RateLimit(60, TimeSpan.FromMinutes(5)), Create(OptionsJson).Traits.Rate);
        _ntfy.Budget = 0;
        Assert.Equal(DeliveryFailure.Throttled, Assert.IsType<DeliveryResult.TryAgain>(await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token)).Reason);
    }

    [Fact]
    public async Task A_server_of_ones_own_needs_no_https_and_no_token()
    {
        const string Own = """{"topic":"t","server":"http://ntfy.lan"}""";
        Assert.Empty(MistakesOf(Own));
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, "HTTP 403"), await Create(Own).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal("http://ntfy.lan/", Transport.Sent[0].Url.AbsoluteUri);
    }

    [Fact]
    public void All_mistakes_are_said_at_once_and_without_the_secrets() =>
        Assert.Equal(
            [
                "topic: must be 1 to 64 letters, digits, - or _",
                "server: must end before ?",
                "token: must be letters, digits and signs of ASCII, without spaces",
            ], MistakesOf("""{"topic":"a/b","server":"https://ntfy.example/?x=1","token":"a\nb"}"""));

    private async Task<int> PriorityOfAsync(StatusEvent news)
    {
        await Talk().TellAsync(news, Token);
        using var sent = JsonDocument.Parse(Transport.Sent[^1].Body);
        return sent.RootElement.GetProperty("priority").GetInt32();
    }
}
