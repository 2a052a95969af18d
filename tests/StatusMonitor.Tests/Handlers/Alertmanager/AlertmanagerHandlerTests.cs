using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Alertmanager;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers.Paging;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Alertmanager;

public sealed class AlertmanagerHandlerTests : PagerContract
{
    private string? _user;
    private string? _token;

    public AlertmanagerHandlerTests()
    {
        Pager = new AlertmanagerDouble(Time);
        Transport.Answer = Pager.AnswerAsync;
    }

    internal override PagerDouble Pager { get; }

    protected override IReadOnlyList<string> Secrets => ["hidden-host", "hidden-password", "hidden-token"];

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) =>
        new AlertmanagerHandler("archive", Options(), Services(transport, time));

    [Fact]
    public async Task A_first_update_is_an_alert()
    {
        await TellAsync(SomeLife.Opened);
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal("http://hidden-host:9093/monitoring/api/v2/alerts", sent.Url.AbsoluteUri);
        Assert.Equal(
            """
            [{"labels":{"alertname":"StatusPageIncident","page":"openai","incident":"i1","team":"platform"},"annotations":{"summary":"OpenAI · Elevated error rates · major · investigating","description":"We are investigating.","page_name":"OpenAI","name":"Elevated error rates","status":"investigating","impact":"major","components":"API, ChatGPT"},"startsAt":"2026-11-03T14:27:10Z","endsAt":"2026-11-03T14:37:10Z","generatorURL":"https://status.openai.com/incidents/i1"}]
            """,
            Encoding.UTF8.GetString(sent.Body));
    }

    [Fact]
    public async Task Nothing_that_changes_is_part_of_the_identity()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Identified, SomeLife.Edited, SomeLife.Renamed);
        Assert.Equal((true, "critical"), (Pager.Only.IsOpen, Pager.Only.Severity));
    }

    [Fact]
    public async Task What_stands_is_said_again_in_one_request()
    {
        var other = SomeLife.Resolved with { Incident = SomeLife.Resolved.Incident! with { Id = new IncidentId("i2") } };
        await TellAsync(SomeLife.Opened, SomeLife.Opened with { Incident = SomeLife.Opened.Incident! with { Id = new IncidentId("i2") } });
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<DeliveryResult.Delivered>(await RefreshAsync(SomeLife.Identified, other));
        Assert.Equal(3, Transport.Sent.Count);
        Assert.Equal(2, Pager.Opened);
        Assert.Contains("A bad deployment", Assert.Single(Pager.Alerts.Values, alert => alert.IsOpen).Text);
        Assert.Contains("\"endsAt\":\"2026-11-03T14:38:10Z\"", Encoding.UTF8.GetString(Transport.Sent[^1].Body));
    }

    [Fact]
    public async Task Where_nothing_stands_nothing_is_sent()
    {
        Assert.IsType<DeliveryResult.Delivered>(await RefreshAsync());
        Assert.IsType<DeliveryResult.Delivered>(await RefreshAsync(SomeLife.Maintenance("in_progress")));
        Assert.Empty(Transport.Sent);
    }

    [Fact]
    public async Task A_reminder_keeps_what_stands_standing()
    {
        await RefreshAsync(SomeLife.Opened with { Kind = EventKind.IncidentReminder });
        Assert.True(Pager.Only.IsOpen);
    }

    [Fact]
    public async Task A_refresh_that_fails_is_a_result()
    {
        Transport.Answers(() => new HttpResponseMessage(System.Net.HttpStatusCode.ServiceUnavailable));
        Assert.IsType<DeliveryResult.TryAgain>(await RefreshAsync(SomeLife.Opened));
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(-60, -3_600)]
    [InlineData(60, 120)]
    public async Task Odd_times_of_a_page_make_no_alert_that_would_be_refused(int start, int? end)
    {
        var incident = SomeLife.Opened.Incident! with { StartedAt = SomeNews.Now.AddSeconds(start) };
        await TellAsync(SomeLife.Opened with { Incident = incident });
        await TellAsync(SomeLife.Resolved with
        {
            Incident = incident with { Status = "resolved", ResolvedAt = end is { } known ? SomeNews.Now.AddSeconds(known) : null },
        });
        Assert.False(Pager.Only.IsOpen);
    }

    [Fact]
    public async Task User_name_and_password_are_basic_authentication()
    {
        _user = "watch";
        await TellAsync(SomeLife.Opened);
        Assert.Equal("Basic d2F0Y2g6aGlkZGVuLXBhc3N3b3Jk", Transport.Sent[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_token_is_a_bearer_token()
    {
        _token = "hidden-token";
        await TellAsync(SomeLife.Opened);
        Assert.Equal("Bearer hidden-token", Transport.Sent[0].Headers["Authorization"]);
    }

    [Fact]
    public void Options_are_read_with_their_defaults()
    {
        var options = Read("""{"url":"http://alertmanager:9093"}""");
        Assert.Empty(AlertmanagerHandler.Type.Mistakes(options));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1)), (options.Timeout, options.Refresh));
        Assert.Empty(options.Labels);
    }

    [Theory]
    [InlineData("\"timeout\":\"6m\"", "timeout")]
    [InlineData("\"refresh\":\"2m\"", "refresh")]
    [InlineData("\"username\":\"a\"", "password")]
    [InlineData("\"password\":\"hidden\"", "username")]
    [InlineData("\"username\":\"a:b\",\"password\":\"hidden\"", "username")]
    [InlineData("\"username\":\"a\",\"password\":\"hidden\",\"token\":\"hidden\"", "token")]
    [InlineData("\"token\":\"hid den\"", "token")]
    [InlineData("\"labels\":{\"incident\":\"x\"}", "labels.incident")]
    [InlineData("\"labels\":{\"__name\":\"x\"}", "labels.__name")]
    [InlineData("\"labels\":{\"9to5\":\"x\"}", "labels.9to5")]
    [InlineData("\"labels\":{\"team\":\"\"}", "labels.team")]
    public void A_mistake_is_said_with_its_key_and_without_the_secret(string option, string key)
    {
        var mistake = Assert.Single(AlertmanagerHandler.Type.Mistakes(Read($$"""{"url":"http://alertmanager:9093",{{option}}}""")));
        Assert.Equal(key, mistake.Key);
        Assert.DoesNotContain("hid", mistake.Message);
    }

    [Theory]
    [InlineData("alertmanager:9093")]
    [InlineData("http://me:hidden@alertmanager/")]
    [InlineData("http://alertmanager/?token=hidden")]
    public void An_address_that_cannot_be_is_a_mistake(string url)
    {
        var mistake = Assert.Single(AlertmanagerHandler.Type.Mistakes(Read($$"""{"url":"{{url}}"}""")));
        Assert.Equal("url", mistake.Key);
        Assert.DoesNotContain("hidden", mistake.Message);
    }

    [Fact]
    public void Options_print_no_secret() =>
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, (Options() with { Token = Secret.FromText("hidden-token") }).ToString()));

    private async Task<DeliveryResult> RefreshAsync(params StatusEvent[] standing) =>
        await ((IRefreshedHandler)Create()).RefreshAsync(standing, Token);

    private static AlertmanagerOptions Read(string json) =>
        (AlertmanagerOptions)JsonSerializer.Deserialize(json, AlertmanagerHandler.Type.Options)!;

    private AlertmanagerOptions Options() => new()
    {
        Url = Secret.FromText("http://hidden-host:9093/monitoring/"),
        Username = _user,
        Password = _user is null ? null : Secret.FromText("hidden-password"),
        Token = _token is null ? null : Secret.FromText(_token),
        Labels = new Dictionary<string, string> { ["team"] = "platform" },
        Maintenances = Maintenances,
        Vanished = Vanished,
    };
}
