using StatusMonitor.Cli.Deliveries;
using StatusMonitor.Cli.Orders;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>What <c>deliveries</c> and <c>silence</c> print.</summary>
public class OrderTextTests
{
    private static readonly Screen Plain = new(IsTerminal: false, Color: false);
    private static readonly DateTimeOffset Now = SomeNews.Now;

    [Theory]
    [InlineData("deliveries.txt", 120)]
    [InlineData("deliveries-narrow.txt", 60)]
    public void Deliveries_read_as_approved(string file, int width) =>
        Approval.Matches("Cli", file, Written(output => DeliveriesText.Write(Deliveries(), output, Plain, Now, width)));

    [Fact]
    public void Deliveries_in_json_read_as_approved() =>
        Approval.Matches("Cli", "deliveries.json", string.Join('\n', Deliveries().Select(line => CliJson.Line(line, CliJson.Context.DeliveryLine))) + "\n");

    [Fact]
    public void What_a_page_says_cannot_drive_the_terminal()
    {
        var line = Line("parked", 7) with { Event = "\u001b[2J\u202eevil", Reason = DeliveryFailure.Refused, Detail = "\u001b]0;x\u0007" };
        var text = Written(output => DeliveriesText.Write([line], output, Plain, Now, 120));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
    }

    [Theory]
    [InlineData("silences.txt", 120)]
    [InlineData("silences-narrow.txt", 80)]
    public void Silences_read_as_approved(string file, int width) =>
        Approval.Matches("Cli", file, Written(output => SilencesText.Write(Silences(), output, Plain, width)));

    [Fact]
    public void Silences_in_json_read_as_approved() =>
        Approval.Matches("Cli", "silences.json", string.Join('\n', Silences().Select(line => CliJson.Line(line, CliJson.Context.SilenceLine))) + "\n");

    private static List<DeliveryLine> Deliveries() =>
    [
        new() { State = "waiting", Handler = "archive", Position = 705, Behind = 0 },
        new() { State = "waiting", Handler = "ops", Position = 702, Behind = 3 },
        Line("retrying", 703) with { Reason = DeliveryFailure.ServerError, Detail = "HTTP 503", Failures = 6, At = Now.AddMinutes(-3), Next = Now.AddSeconds(42) },
        Line("retrying", 704) with { Reason = DeliveryFailure.Timeout, Failures = 1, At = Now, Next = Now },
        Line("kept", 698) with { KeptFor = HoldReason.Quiet, At = Now.AddHours(-4), Next = Now.AddHours(3) },
        Line("kept", 699) with { KeptFor = HoldReason.Folded, Detail = "cloudflare", At = Now.AddHours(-3) },
        Line("kept", 700) with { KeptFor = HoldReason.Replay, At = Now.AddSeconds(-1), Next = Now },
        Line("parked", 690) with { Reason = DeliveryFailure.Refused, Detail = "HTTP 400", At = Now.AddDays(-1) },
        Line("parked", 691) with { Reason = DeliveryFailure.Unknown, Event = null, At = Now.AddDays(-1) },
        Line("sent", 680) with { At = Now.AddDays(-2) },
    ];

    private static DeliveryLine Line(string state, long position) => new()
    {
        State = state,
        Handler = "ops",
        Position = position,
        Event = "OpenAI · API, ChatGPT · Elevated error rates across many models · major · investigating",
        At = Now,
    };

    private static List<SilenceLine> Silences() =>
    [
        .. new[]
        {
            new Silence { Id = "1a2b3c4d", Match = new EventMatch { Pages = ["stripe", "paypal"], Impact = "<= minor" }, From = Now.AddHours(-1), Until = Now.AddHours(1), Comment = "we are on it" },
            new Silence { Id = "5e6f7a8b", Match = new EventMatch { Pages = ["*"] }, From = Now.AddDays(1), Until = Now.AddDays(3), Comment = "a week of holidays in which nobody wants to hear of anything that is not on fire" },
            new Silence { Id = "9c0d1e2f", Match = new EventMatch { Text = "/\u001b[31mred/" }, From = Now.AddDays(-2), Until = Now.AddDays(-1), Comment = "\u001b[2Jover" },
        }.Select(silence => SilenceLine.Of(silence, Now)),
    ];

    private static string Written(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
