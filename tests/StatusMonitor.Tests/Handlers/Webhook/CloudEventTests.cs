using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Webhook;

/// <summary>The structured mode, with all that a handler over HTTP has to keep.</summary>
public sealed class CloudEventTests : HttpHandlerContract
{
    private const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly string[] Attributes = ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"];

    private WebhookFormat _format = WebhookFormat.CloudEvents;

    protected override IReadOnlyList<string> Secrets => [Key, "hidden-in-path"];

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) =>
        new WebhookHandler(new WebhookOptions
        {
            Name = "archive",
            Url = new Uri("https://hooks.example/hidden-in-path"),
            Secrets = [Secret.FromText(Key)],
            Format = _format,
        }, transport, time);

    protected override void AssertHarmless(string output)
    {
        using var message = JsonDocument.Parse(output);
        Assert.Equal(Attributes, message.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(JsonValueKind.Object, message.RootElement.GetProperty("data").ValueKind);
    }

    [Fact]
    public async Task A_structured_event_is_one_document()
    {
        await DeliverAsync();
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal("application/cloudevents+json; charset=utf-8", sent.Headers["Content-Type"]);
        Assert.StartsWith(
            """{"specversion":"1.0","id":"e1","source":"https://status.openai.com/","type":"statusmon.incident.update.v1","subject":"incidents/i1","time":"2026-11-03T14:32:00Z","datacontenttype":"application/json","data":{"id":"e1",""",
            Encoding.UTF8.GetString(sent.Body), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Headers.Keys, name => name.StartsWith("ce-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_binary_event_has_its_attributes_in_headers_and_the_event_as_body()
    {
        _format = WebhookFormat.CloudEventsBinary;
        await DeliverAsync();
        var sent = Assert.Single(Transport.Sent);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal(
            ["ce-specversion: 1.0", "ce-id: e1", "ce-source: https://status.openai.com/", "ce-type: statusmon.incident.update.v1", "ce-subject: incidents/i1", "ce-time: 2026-11-03T14:32:00Z"],
            sent.Headers.Where(header => header.Key.StartsWith("ce-", StringComparison.Ordinal)).Select(header => $"{header.Key}: {header.Value}"));
        Assert.Equal("e1", JsonSerializer.Deserialize(sent.Body, StatusMonitorJson.Event)?.Id.Value);
    }

    [Theory]
    [MemberData(nameof(Hard))]
    public async Task Hostile_ids_and_addresses_stay_in_their_header(int number)
    {
        var text = HardTexts.All[number];
        _format = WebhookFormat.CloudEventsBinary;
        var news = SomeNews.Update(body: text);
        news = news with { Incident = news.Incident! with { Id = new IncidentId(text) }, Page = news.Page with { Url = text, Key = new PageKey(text) } };
        Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(news, Token));
        var values = Transport.Sent[^1].Headers.Where(header => header.Key.StartsWith("ce-", StringComparison.Ordinal)).Select(header => header.Value).ToList();
        Assert.InRange(values.Count, 5, 6); // Of an id that is nothing but an escape sequence nothing is left.
        Assert.All(values, value => Assert.DoesNotContain(value, letter => letter is <= ' ' or > '~' or '"'));
    }

    [Theory]
    [InlineData("plain-value", "plain-value")]
    [InlineData("Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80")]
    [InlineData("50%\"\r\nx: y", "50%25%22%0D%0Ax:%20y")]
    public void A_header_value_is_percent_encoded(string value, string expected) => Assert.Equal(expected, CloudEvent.HeaderValue(value));

    [Theory]
    [InlineData("https://status.example/some/path?x=1", "https://status.example/")]
    [InlineData("http://127.0.0.1:9000/acme", "http://127.0.0.1:9000/")]
    [InlineData("javascript:alert(1)", "urn:statusmon:page:openai")]
    [InlineData("", "urn:statusmon:page:openai")]
    public void The_source_is_the_pages_host_and_else_its_key(string url, string source)
    {
        var news = SomeNews.Update();
        var attributes = CloudEvent.Attributes(news with { Page = news.Page with { Url = url } }).ToDictionary();
        Assert.Equal(source, attributes["source"]);
    }

    [Theory]
    [InlineData(WebhookFormat.CloudEvents)]
    [InlineData(WebhookFormat.CloudEventsBinary)]
    public async Task The_bytes_that_were_sent_are_signed_in_every_format(WebhookFormat format)
    {
        _format = format;
        await DeliverAsync();
        Assert.True(SigningKey.TryParse(Secret.FromText(Key), out var key, out _));
        Assert.Equal(key.Sign("e1", 1793716330, Transport.Sent[0].Body), Transport.Sent[0].Headers["webhook-signature"]);
    }
}
