using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Teams;
using StatusMonitor.Handlers.Wording;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Teams;

public sealed class TeamsHandlerTests : StrictReceiverContract
{
    private readonly TeamsDouble _workflow = new();

    internal override HandlerType Type => TeamsHandler.Type;

    protected override string OptionsJson => $$"""{"url":"{{TeamsDouble.Address}}"}""";

    protected override IReadOnlyList<string> OptionNames => ["url", "timeout"];

    protected override IReadOnlyList<string> Secrets => [TeamsDouble.Address, "hidden-in-path", "hidden-in-query"];

    internal override HttpResponseMessage Receive(SentRequest request) => _workflow.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(202, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(
            """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"$schema":"http://adaptivecards.io/schemas/adaptive-card.json","type":"AdaptiveCard","version":"1.4","msteams":{"width":"Full"},"body":[{"type":"TextBlock","text":"OpenAI · Elevated error rates","wrap":true,"weight":"Bolder"},{"type":"TextBlock","text":"major · investigating","wrap":true,"color":"Attention"},{"type":"TextBlock","text":"API, ChatGPT","wrap":true,"spacing":"None"},{"type":"TextBlock","text":"We are investigating.","wrap":true,"spacing":"Medium"},{"type":"TextBlock","text":"2026-11-03 14:32:00Z","wrap":true,"size":"Small"}],"actions":[{"type":"Action.OpenUrl","title":"Open the page","url":"https://status.openai.com/incidents/i1"}]}}]}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Theory]
    [InlineData("- one\n* two\n1. three\n23) four\n# five\n> six", "- one\n* two\n1. three\n23) four\n# five\n> six")]
    [InlineData("[a](https://b.example) *c* _d_ `e` ~f~ <at>g</at> \\*h", "[a](https://b.example) *c* _d_ `e` ~f~ <at>g</at> \\*h")]
    [InlineData("{{DATE(2026-11-03T14:32:10Z)}} ${x} &amp;lt; 1.5 A - b", "{{DATE(2026-11-03T14:32:10Z)}} ${x} &lt; 1.5 A - b")]
    [InlineData("one\n\ntwo", "one\n\ntwo")]
    public async Task Markup_is_shown_and_does_nothing(string text, string shown)
    {
        await Talk().TellAsync(SomeNews.Update(body: text), Token);
        Assert.Equal($"OpenAI · Elevated error rates\nmajor · investigating\nAPI, ChatGPT\n{shown}\n2026-11-03 14:32:00Z", _workflow.Shown[0]);
    }

    [Fact]
    public void A_text_takes_no_more_than_it_may()
    {
        foreach (var text in HardTexts.All.Append(string.Concat(Enumerable.Repeat("1.\n", 900))))
        {
            var clean = string.Join('\n', TerminalText.CleanLines(text).Take(4_000));
            Assert.InRange(StatusMonitor.Handlers.Http.JsonBody.Cost(CardText.Of(clean, 1_000)), 0, 1_000);
        }
    }

    [Fact]
    public void It_takes_four_a_second_and_no_edits() =>
        Assert.Equal((new RateLimit(4, TimeSpan.FromSeconds(1)), false), (Create(OptionsJson).Traits.Rate!.Value, Create(OptionsJson).Traits.TakesEdits));

    [Theory]
    [InlineData("https://company.webhook.office.com/webhookb2/hidden", "url: is the address of an Office 365 connector, which Microsoft has retired; make a workflow in Teams and give its address")]
    [InlineData("https://outlook.office.com/webhook/hidden", "url: is the address of an Office 365 connector, which Microsoft has retired; make a workflow in Teams and give its address")]
    [InlineData("http://flow.example/hidden", "url: must start with https://; http is for addresses on this machine only")]
    [InlineData("hidden", "url: must be an address that starts with https://")]
    public void A_mistake_in_the_address_is_said_without_it(string url, string mistake) =>
        Assert.Equal([mistake], MistakesOf($$"""{"url":"{{url}}"}"""));
}
