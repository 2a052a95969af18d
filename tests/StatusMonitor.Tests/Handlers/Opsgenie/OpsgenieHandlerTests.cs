using System.Net;
using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Opsgenie;
using StatusMonitor.Tests.Handlers.Paging;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Opsgenie;

public sealed class OpsgenieHandlerTests : PagerContract
{
    private const string Key = "hidden-genie-key";

    public OpsgenieHandlerTests() => Transport.Answer = Pager.AnswerAsync;

    internal override PagerDouble Pager { get; } = new OpsgenieDouble(Key);

    protected override IReadOnlyList<string> Secrets => [Key];

    protected override IEnumerable<int> Successes => [202];

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) =>
        new OpsgenieHandler("archive", Options(), Services(transport, time));

    [Fact]
    public async Task A_first_update_creates_an_alert()
    {
        await TellAsync(SomeLife.Opened);
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal(("POST", "https://api.opsgenie.com/v2/alerts"), (sent.Method, sent.Url.AbsoluteUri));
        Assert.Equal(
            """
            {"message":"OpenAI · Elevated error rates","alias":"sw:jv6ygroqb3cobnikwhdp45exynnmzjos4b4b3v24","description":"OpenAI · Elevated error rates · major · investigating\nWe are investigating.\nhttps://status.openai.com/incidents/i1","priority":"P2","source":"statusmon","tags":["upstream"],"details":{"page":"OpenAI","incident":"i1","components":"API, ChatGPT","link":"https://status.openai.com/incidents/i1"}}
            """,
            Encoding.UTF8.GetString(sent.Body));
    }

    [Fact]
    public async Task An_update_changes_the_description_and_an_impact_that_rose_the_priority()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Identified, SomeLife.Renamed, SomeLife.Resolved);
        const string alias = "/v2/alerts/sw%3Ajv6ygroqb3cobnikwhdp45exynnmzjos4b4b3v24";
        Assert.Equal(
            [
                "POST /v2/alerts", $"PUT {alias}/description", $"PUT {alias}/description", $"PUT {alias}/priority",
                $"PUT {alias}/message", $"POST {alias}/close",
            ],
            Transport.Sent.Select(sent => $"{sent.Method} {sent.Url.AbsolutePath}"));
        Assert.Equal("P1", Pager.Only.Severity);
    }

    [Theory]
    [InlineData("critical", "P1")]
    [InlineData("major", "P2")]
    [InlineData("minor", "P3")]
    [InlineData("none", "P4")]
    public async Task Priority_is_the_impact(string impact, string priority)
    {
        await TellAsync(SomeLife.Opened with { Incident = SomeLife.Opened.Incident! with { Impact = impact } });
        Assert.Equal(priority, Pager.Only.Severity);
    }

    [Fact]
    public async Task A_second_call_that_fails_does_not_repeat_the_first()
    {
        await TellAsync(SomeLife.Opened);
        var dispatch = new Dispatch(SomeLife.Renamed) { Earlier = [Opening()] };
        var calls = 0;
        Transport.Answer = (sent, token) => ++calls == 2
            ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable))
            : Pager.AnswerAsync(sent, token);
        var again = Assert.IsType<DeliveryResult.TryAgain>(await Create().DeliverAsync(dispatch, Token));
        Assert.Equal("1", again.Progress);
        Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(dispatch with { Progress = again.Progress, Repeated = true }, Token));
        Assert.Equal(
            ["alerts", "description", "priority", "priority", "message"],
            Transport.Sent.Select(sent => sent.Url.Segments[^1]));
    }

    [Fact]
    public async Task A_progress_that_cannot_be_read_begins_anew()
    {
        await TellAsync(SomeLife.Opened);
        var dispatch = new Dispatch(SomeLife.Identified) { Earlier = [Opening()], Progress = "unheard of" };
        Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(dispatch, Token));
        Assert.Contains("A bad deployment", Pager.Only.Text);
    }

    [Fact]
    public void Options_are_read_with_their_defaults()
    {
        var options = Read("""{"key":"k"}""");
        Assert.Empty(OpsgenieHandler.Type.Mistakes(options));
        Assert.Equal(("https://api.opsgenie.com", TimeSpan.FromSeconds(20)), (options.ApiUrl, options.Timeout.Value));
        Assert.Empty(options.Tags);
    }

    [Fact]
    public void All_mistakes_are_said_and_no_secret()
    {
        var read = Read($$"""{"key":"hidden key","api_url":"http://hidden.example/","timeout":"6m","tags":["a","{{new string('b', 51)}}"]}""");
        var mistakes = OpsgenieHandler.Type.Mistakes(read).ToList();
        Assert.Equal(["key", "api_url", "timeout", "tags[1]"], mistakes.Select(mistake => mistake.Key));
        Assert.All(mistakes, mistake => Assert.DoesNotContain("hidden", mistake.Message));
    }

    [Fact]
    public void Options_print_no_secret() => Assert.DoesNotContain(Key, Options().ToString());

    private static EarlierDelivery Opening() => new()
    {
        Position = default,
        Event = SomeLife.Opened.Id,
        Kind = SomeLife.Opened.Kind,
        Receipt = "trigger P2",
        At = SomeNews.Now,
    };

    private static OpsgenieOptions Read(string json) =>
        (OpsgenieOptions)JsonSerializer.Deserialize(json, OpsgenieHandler.Type.Options)!;

    private OpsgenieOptions Options() => new()
    {
        Key = Secret.FromText(Key),
        Tags = ["upstream"],
        Maintenances = Maintenances,
        Vanished = Vanished,
    };
}
