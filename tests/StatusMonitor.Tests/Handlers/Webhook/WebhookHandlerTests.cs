using System.Net;
using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Tests.Delivery;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Webhook;

public sealed class WebhookHandlerTests : HttpHandlerContract
{
    private const string First = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Second = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private string[] _keys = [First];

    protected override IReadOnlyList<string> Secrets => [First, First["whsec_".Length..], "hidden-in-path", "hidden-in-query"];

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => new WebhookHandler(Options(), transport, time);

    protected override void AssertHarmless(string output)
    {
        using var message = JsonDocument.Parse(output);
        Assert.Equal(["type", "timestamp", "data"], message.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("e1", Transport.Sent[^1].Headers["webhook-id"]);
    }

    [Fact]
    public async Task A_message_has_the_form_of_standard_webhooks()
    {
        await DeliverAsync();
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal(("POST", Options().Url), (sent.Method, sent.Url));
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal("e1", sent.Headers["webhook-id"]);
        Assert.Equal("1793716330", sent.Headers["webhook-timestamp"]);
        var body = Encoding.UTF8.GetString(sent.Body);
        Assert.StartsWith("""{"type":"incident.update","timestamp":"2026-11-03T14:32:10Z","data":{"id":"e1",""", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_is_the_event_as_json_output_writes_it()
    {
        await DeliverAsync();
        var line = Encoding.UTF8.GetString(StatusMonitor.Handlers.Json.JsonLinesHandler.Line(SomeNews.Update()).Span).TrimEnd('\n');
        Assert.EndsWith($"\"data\":{line}}}", Encoding.UTF8.GetString(Transport.Sent[0].Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signature_is_over_the_bytes_that_were_sent()
    {
        await DeliverAsync();
        var sent = Transport.Sent[0];
        Assert.Equal(Key(First).Sign("e1", 1793716330, sent.Body), sent.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task While_keys_are_changed_each_signs()
    {
        _keys = [Second, First];
        await DeliverAsync();
        var sent = Transport.Sent[0];
        Assert.Equal(
            $"{Key(Second).Sign("e1", 1793716330, sent.Body)} {Key(First).Sign("e1", 1793716330, sent.Body)}",
            sent.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_signed()
    {
        _keys = [];
        await DeliverAsync();
        Assert.DoesNotContain("webhook-signature", Transport.Sent[0].Headers.Keys);
    }

    [Fact]
    public async Task A_retry_has_the_same_id_and_a_new_timestamp_and_signature()
    {
        await DeliverAsync();
        Time.Advance(TimeSpan.FromSeconds(5));
        await DeliverAsync();
        Assert.Equal(["e1", "e1"], Transport.Sent.Select(sent => sent.Headers["webhook-id"]));
        Assert.Equal(["1793716330", "1793716335"], Transport.Sent.Select(sent => sent.Headers["webhook-timestamp"]));
        Assert.NotEqual(Transport.Sent[0].Headers["webhook-signature"], Transport.Sent[1].Headers["webhook-signature"]);
        Assert.Equal(Transport.Sent[0].Body, Transport.Sent[1].Body);
    }

    [Fact]
    public void Mistakes_in_the_options_are_all_said_at_once_and_without_the_secret()
    {
        var options = Options() with
        {
            Url = new Uri("ftp://hooks.example/hidden-in-path"),
            Timeout = TimeSpan.Zero,
            Secrets = [Secret.FromText("plain-secret"), Secret.FromText("whsec_?no?base64?"), Secret.FromText("whsec_c2hvcnQ=")],
        };
        using var transport = new HttpMessageInvoker(Transport, disposeHandler: false);
        var failure = Assert.Throws<ArgumentException>(() => new WebhookHandler(options, transport, Time));
        Assert.StartsWith(
            "Webhook archive: url must be an absolute http or https address; timeout must be more than 0s and at most 5m; "
            + "secret must begin with whsec_ (Standard Webhooks); secret must be base64 after whsec_; "
            + "secret must hold 24 to 64 bytes, it holds 5", failure.Message, StringComparison.Ordinal);
        Assert.All(["plain-secret", "no?base64", "c2hvcnQ", "hidden"], text => Assert.DoesNotContain(text, failure.ToString()));
    }

    [Fact]
    public void Credentials_in_the_address_are_a_mistake() =>
        Assert.Equal(
            ["url must not contain a user name or password"],
            (Options() with { Url = new Uri("https://me:hidden@hooks.example/") }).Mistakes());

    [Fact]
    public async Task No_secret_is_in_the_log_of_a_failing_delivery()
    {
        await using var bench = new DeliveryBench();
        var answers = new Queue<HttpStatusCode>([HttpStatusCode.BadGateway, HttpStatusCode.BadRequest]);
        Transport.Answer = (_, _) => answers.TryDequeue(out var status)
            ? Task.FromResult(new HttpResponseMessage(status) { ReasonPhrase = "hidden-in-path" })
            : throw new HttpRequestException(HttpRequestError.ConnectionError, string.Join(' ', Secrets));
        using var transport = new HttpMessageInvoker(Transport, disposeHandler: false);
        var life = await bench.StartAsync(new WebhookHandler(Options() with { Timeout = TimeSpan.FromMinutes(5) }, transport, TimeProvider.System));
        await bench.AppendAsync(1, 2);
        life.Run();
        await bench.Time.PassNextWaitAsync();
        await bench.Time.NextWaitAsync();
        Assert.Equal([3001, 3002, 3001], bench.Logger.Ids);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, bench.Logger.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Options_print_no_secret() => Assert.DoesNotContain(First, Options().ToString());

    private static SigningKey Key(string text) => SigningKey.TryParse(Secret.FromText(text), out var key, out var mistake) ? key : throw new InvalidOperationException(mistake);

    private WebhookOptions Options() => new()
    {
        Name = "archive",
        Url = new Uri("https://hooks.example/hidden-in-path?token=hidden-in-query"),
        Secrets = [.. _keys.Select(Secret.FromText)],
    };
}
