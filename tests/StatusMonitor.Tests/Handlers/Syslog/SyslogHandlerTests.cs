using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Syslog;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Syslog;

/// <summary>Messages by datagram, as RFC 5424 wants them, whatever is in them.</summary>
public sealed class SyslogHandlerTests : HandlerContract, IDisposable
{
    private readonly Socket _receiver = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private byte[] _last = [];

    public SyslogHandlerTests() => _receiver.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    protected override ReadOnlyMemory<byte> Output
    {
        get
        {
            // The mark is wanted here, and the contract's check for stray ones is not to see it.
            Receive();
            return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_last).Replace(" \ufeff", " ", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _receiver.Dispose();

    internal override IHandler Create() => Create($"udp://127.0.0.1:{((IPEndPoint)_receiver.LocalEndPoint!).Port}");

    internal static SyslogHandler Create(string address, Func<SyslogOptions, SyslogOptions>? but = null, TimeProvider? time = null)
    {
        using var unused = new HttpMessageInvoker(new ScriptedTransport());
        var services = new HandlerServices { Http = unused, Time = time ?? new Delivery.WatchedTime(), Loggers = NullLoggerFactory.Instance };
        var options = new SyslogOptions { Address = address, Hostname = "box", Facility = SyslogFacility.Local0 };
        return new SyslogHandler("archive", but is null ? options : but(options), services);
    }

    protected override void AssertHarmless(string output)
    {
        var message = SyslogParser.Read(_last, 2_048);
        Assert.Equal(("box", "statusmon", "incident.update", "e1"), (message.Hostname, message.AppName, message.MessageId, message.Data["id"]));
        Assert.Equal(["id", "impact", "incident", "page", "status", "update"], message.Data.Keys.Append("impact").Append("status").Distinct().Order());
    }

    [Fact]
    public async Task A_message_looks_as_approved()
    {
        await Create().DeliverAsync(SomeNews.Update(), Token);
        Receive();
        Assert.Equal(
            """<131>1 2026-11-03T14:32:10.000000Z box statusmon - incident.update [statusmon@32473 id="e1" page="openai" incident="i1" update="u1" status="investigating" impact="major"] """
            + "\ufeffOpenAI · API, ChatGPT · Elevated error rates · major · investigating <https://status.openai.com/incidents/i1> We are investigating.",
            Encoding.UTF8.GetString(_last));
    }

    [Fact]
    public async Task Every_event_is_one_message()
    {
        foreach (var news in Stories.Incident.Concat(Stories.EveryKind))
        {
            Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(news, Token));
            Receive();
            var message = SyslogParser.Read(_last, 2_048);
            Assert.Equal(news.Id.Value, message.Data["id"]);
            Assert.Matches("^(OpenAI|Status Monitor) · ", message.Text);
        }
    }

    [Fact]
    public async Task A_long_text_is_cut_to_the_bytes_allowed_between_two_characters()
    {
        foreach (var body in HardTexts.All)
        {
            foreach (var longest in Enumerable.Range(1_024, 40))
            {
                await Create($"udp://127.0.0.1:{((IPEndPoint)_receiver.LocalEndPoint!).Port}", options => options with { MaxLength = longest })
                    .DeliverAsync(SomeNews.Update(body: body), Token);
                Receive();
                var text = SyslogParser.Read(_last, longest).Text.Split("> ")[^1];
                if (text.Contains('…', StringComparison.Ordinal) && body.StartsWith(HardTexts.Family, StringComparison.Ordinal))
                    Assert.Equal("…", text.Replace(HardTexts.Family, "", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Values_are_escaped_and_come_out_as_they_went_in()
    {
        var news = SomeNews.Update(status: "a\"b\\c]d\"] e");
        await Create().DeliverAsync(news with { Incident = news.Incident! with { Impact = string.Concat(Enumerable.Repeat("]", 300)) } }, Token);
        Receive();
        var message = SyslogParser.Read(_last, 2_048);
        Assert.Equal("a\"b\\c]d\"] e", message.Data["status"]);
        Assert.Equal(new string(']', 48) + "…", message.Data["impact"]);
    }

    [Theory]
    [InlineData("critical", "investigating", 2)]
    [InlineData("major", "investigating", 3)]
    [InlineData("minor", "investigating", 4)]
    [InlineData("none", "investigating", 5)]
    [InlineData("critical", "resolved", 5)]
    public async Task The_severity_follows_the_impact(string impact, string status, int severity)
    {
        var news = SomeNews.Update(status: status);
        await Create().DeliverAsync(news with { Incident = news.Incident! with { Impact = impact } }, Token);
        Receive();
        Assert.Equal((16 * 8) + severity, SyslogParser.Read(_last, 2_048).Priority);
    }

    [Fact]
    public async Task A_kind_of_the_future_is_passed_over() =>
        Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(SomeNews.Update() with { Kind = (EventKind)99 }, Token));

    [Theory]
    [InlineData("address", "\"address\":\"logs.example:514\"")]
    [InlineData("address", "\"address\":\"http://logs.example\"")]
    [InlineData("address", "\"address\":\"udp://user:hidden@logs.example\"")]
    [InlineData("address", "\"address\":\"tcp://logs.example/path\"")]
    [InlineData("facility", "\"facility\":99")]
    [InlineData("app_name", "\"app_name\":\"two words\"")]
    [InlineData("hostname", "\"hostname\":\"\"")]
    [InlineData("max_length", "\"max_length\":1000")]
    [InlineData("timeout", "\"timeout\":\"6m\"")]
    [InlineData("ca_file", "\"ca_file\":\"/nowhere/ca.pem\"")]
    [InlineData("ca_file", "\"address\":\"tls://logs.example\",\"ca_file\":\"/nowhere/ca.pem\"")]
    public void A_mistake_is_named_with_its_key(string key, string options)
    {
        var mistake = Assert.Single(SyslogHandler.Type.Mistakes(JsonSerializer.Deserialize($"{{{options}}}", SyslogJson.Default.SyslogOptions)!));
        Assert.Equal(key, mistake.Key);
        Assert.DoesNotContain("hidden", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/log", "/dev/log", 0)]
    [InlineData("udp://logs.example", "logs.example", 514)]
    [InlineData("tcp://[::1]:601", "::1", 601)]
    [InlineData("tls://logs.example", "logs.example", 6514)]
    public void An_address_has_the_usual_port(string text, string host, int port)
    {
        Assert.True(SyslogAddress.TryParse(text, out var address));
        Assert.Equal((host, port), (address.Host, address.Port));
    }

    /// <summary>Loopback datagrams are there as soon as they are sent.</summary>
    private void Receive()
    {
        var buffer = new byte[70_000];
        while (_receiver.Available > 0)
            _last = buffer[.._receiver.Receive(buffer)];
    }
}
