using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.PagerDuty;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Tests.Handlers.Paging;
using Xunit;

namespace StatusMonitor.Tests.Handlers.PagerDuty;

public sealed class PagerDutyHandlerTests : PagerContract
{
    private const string Key = "R0UT1NGKEY0123456789ABCDEFabcdef";

    private AlertSeverity _floor;

    public PagerDutyHandlerTests() => Transport.Answer = Pager.AnswerAsync;

    internal override PagerDouble Pager { get; } = new PagerDutyDouble(Key);

    protected override IReadOnlyList<string> Secrets => [Key];

    protected override IEnumerable<int> Successes => [202];

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) =>
        new PagerDutyHandler("archive", Options(), Services(transport, time));

    [Fact]
    public async Task A_first_update_is_an_event_that_triggers()
    {
        await TellAsync(SomeLife.Opened);
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal("https://events.pagerduty.com/v2/enqueue", sent.Url.AbsoluteUri);
        Assert.Equal(
            """
            {"routing_key":"R0UT1NGKEY0123456789ABCDEFabcdef","event_action":"trigger","dedup_key":"sw:jv6ygroqb3cobnikwhdp45exynnmzjos4b4b3v24","payload":{"summary":"OpenAI · Elevated error rates · major · investigating","source":"status.openai.com","severity":"error","timestamp":"2026-11-03T14:32:00Z","component":"API, ChatGPT","group":"OpenAI","custom_details":{"text":"We are investigating.","status":"investigating","impact":"major","incident":"i1","event":"u1"}},"links":[{"href":"https://status.openai.com/incidents/i1","text":"Elevated error rates"}]}
            """,
            Encoding.UTF8.GetString(sent.Body));
    }

    [Theory]
    [InlineData("critical", "critical")]
    [InlineData("major", "error")]
    [InlineData("minor", "warning")]
    [InlineData("none", "info")]
    [InlineData("maintenance", "info")]
    [InlineData("apocalyptic", "warning")]
    public async Task Severity_is_the_impact(string impact, string severity)
    {
        await TellAsync(SomeLife.Opened with { Incident = SomeLife.Opened.Incident! with { Impact = impact } });
        Assert.Equal(severity, Pager.Only.Severity);
    }

    [Theory]
    [InlineData("none", "error")]
    [InlineData("critical", "critical")]
    public async Task Severity_is_not_below_the_floor(string impact, string severity)
    {
        _floor = AlertSeverity.Error;
        await TellAsync(SomeLife.Opened with { Incident = SomeLife.Opened.Incident! with { Impact = impact } });
        Assert.Equal(severity, Pager.Only.Severity);
    }

    /// <summary>Names are cut before, so this limit is out of an event's reach; the words may change one day.</summary>
    [Fact]
    public void A_summary_of_any_length_is_cut_at_1024_characters()
    {
        var rules = new AlertRules(Maintenances: false, VanishedRule.Resolve);
        var alert = rules.Of(new Dispatch(SomeLife.Opened), template: null)!;
        alert = alert with { Message = alert.Message with { Title = new string('t', 2_000), Components = new string('c', 2_000) } };
        using var body = JsonDocument.Parse(PagerDutyEvent.Body(alert, Options()));
        var payload = body.RootElement.GetProperty("payload");
        Assert.Equal((1_024, 1_024), (payload.GetProperty("summary").GetString()!.Length, payload.GetProperty("component").GetString()!.Length));
    }

    [Fact]
    public async Task A_success_that_is_not_of_PagerDuty_wakes_nobody_and_is_tried_again()
    {
        Transport.Answers(() => new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StringContent("<html>Please sign in</html>") });
        var result = Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync());
        Assert.Equal((DeliveryFailure.ServerError, "HTTP 200 instead of 202", true), (result.Reason, result.Detail, result.Ambiguous));
    }

    [Fact]
    public void Options_are_read_with_their_defaults()
    {
        var options = Read($$"""{"routing_key":"{{Key}}"}""");
        Assert.Empty(PagerDutyHandler.Type.Mistakes(options));
        Assert.Equal(("https://events.pagerduty.com/v2/enqueue", TimeSpan.FromSeconds(20)), (options.ApiUrl, options.Timeout.Value));
        Assert.Equal((AlertSeverity.Info, VanishedRule.Resolve, false), (options.SeverityFloor, options.Vanished, options.Maintenances));
    }

    [Fact]
    public void Options_are_read_as_they_are_written()
    {
        var options = Read($$"""{"routing_key":"{{Key}}","severity_floor":"warning","vanished":"keep","maintenances":true,"timeout":"5s","api_url":"http://127.0.0.1:9/x"}""");
        Assert.Equal((AlertSeverity.Warning, VanishedRule.Keep, true), (options.SeverityFloor, options.Vanished, options.Maintenances));
        Assert.Equal(("http://127.0.0.1:9/x", TimeSpan.FromSeconds(5)), (options.ApiUrl, options.Timeout.Value));
    }

    [Fact]
    public void All_mistakes_are_said_and_no_secret()
    {
        var mistakes = PagerDutyHandler.Type.Mistakes(Read("""{"routing_key":"hidden","api_url":"http://hidden.example/","timeout":"6m"}""")).ToList();
        Assert.Equal(["routing_key", "api_url", "timeout"], mistakes.Select(mistake => mistake.Key));
        Assert.All(mistakes, mistake => Assert.DoesNotContain("hidden", mistake.Message));
    }

    [Fact]
    public void Options_print_no_secret() => Assert.DoesNotContain(Key, Options().ToString());

    private static PagerDutyOptions Read(string json) =>
        (PagerDutyOptions)JsonSerializer.Deserialize(json, PagerDutyHandler.Type.Options)!;

    private PagerDutyOptions Options() => new()
    {
        RoutingKey = Secret.FromText(Key),
        SeverityFloor = _floor,
        Maintenances = Maintenances,
        Vanished = Vanished,
    };
}
