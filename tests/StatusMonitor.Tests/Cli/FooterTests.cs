using StatusMonitor.Cli.Terminal;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class FooterTests
{
    private static readonly DateTimeOffset Now = SomeNews.Now;

    [Fact]
    public void It_reads_as_approved()
    {
        DeliveryStatus[] calm = [new("terminal", new(7), 0, null)];
        var waiting = new DeliveryWait
        {
            Handler = "webhook",
            Position = new(5),
            Since = Now.AddMinutes(-2),
            Failures = 3,
            Reason = DeliveryFailure.Network,
            Detail = "no connection",
            NextTry = Now.AddSeconds(8),
        };
        DeliveryStatus[] stuck = [.. calm, new("webhook", new(4), 0, waiting)];
        var several = Enumerable.Range(1, 5).Select(number => Failing($"page{number}")).ToList();
        Approval.Matches("Cli", "footer.txt", string.Concat(
            Shown("one page, not tried yet", Footer.Lines(1, [], calm, new(0), Now)),
            Shown("one page, just read", Footer.Lines(1, [Read("alpha", 0)], calm, new(7), Now)),
            Shown("three pages, two tried", Footer.Lines(3, [Read("alpha", 2), Read("beta", 28)], calm, new(7), Now)),
            Shown("one cannot be read, a receiver is down", Footer.Lines(2, [Read("alpha", 2), Failing("beta")], stuck, new(7), Now)),
            Shown("one delivery waits", Footer.Lines(1, [Read("alpha", 2)], [stuck[1] with { Settled = new(6) }], new(7), Now)),
            Shown("five cannot be read", Footer.Lines(5, several, calm, new(7), Now))));
    }

    [Fact]
    public void A_page_cannot_drive_the_terminal()
    {
        var hostile = Failing("beta") with { Name = "be\u001b[2Jta\nsecond", FailureDetail = "\u001b]0;title\a answered" };
        Assert.All(Footer.Lines(1, [hostile], [], default, Now), line => Assert.DoesNotContain(line, char.IsControl));
    }

    [Fact]
    public void First_readings_read_as_approved()
    {
        var ended = Read("alpha", 0) with { LastEndedAt = Now.AddDays(-2) };
        PageStatus[] all =
        [
            ended,
            ended with { Condition = PageCondition.Degraded, OpenIncidents = 2, ActiveMaintenances = 1 },
            Read("gamma", 0),
            Failing("beta") with { ReadAt = null },
        ];
        Approval.Matches("Cli", "first-reading.txt", string.Concat(all.Select(status => FirstReading.Text(status, new ConsoleStyle(Width: 100)))));
    }

    [Fact]
    public void A_page_is_told_once_and_again_when_it_can_be_read_at_last()
    {
        List<string> told = [];
        var first = new FirstReading(told.Add, () => new ConsoleStyle());
        first.Tell(Failing("beta"));
        first.Tell(Failing("beta"));
        first.Tell(Read("beta", 0));
        first.Tell(Read("beta", 0) with { Condition = PageCondition.Outage });
        first.Tell(Failing("beta"));
        Assert.Equal(["cannot be read", "no open incidents"], told.Select(line => line.Split(" · ")[1].Split(':')[0]));
    }

    private static string Shown(string title, IReadOnlyList<string> lines) => $"== {title}\n{string.Concat(lines.Select(line => line + "\n"))}";

    private static PageStatus Read(string key, int secondsAgo) => new()
    {
        Key = new PageKey(key),
        Name = char.ToUpperInvariant(key[0]) + key[1..],
        Url = $"https://status.{key}.example",
        Condition = PageCondition.Operational,
        ReadAt = Now.AddSeconds(-secondsAgo),
        TriedAt = Now.AddSeconds(-secondsAgo),
    };

    private static PageStatus Failing(string key) => Read(key, 700) with
    {
        Condition = PageCondition.Unknown,
        TriedAt = Now,
        Failure = PollFailure.Timeout,
        FailureDetail = "no complete answer in 20 s",
        FailingSince = Now.AddSeconds(-90),
    };
}
