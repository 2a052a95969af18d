using StatusMonitor.Cli.Commands;
using StatusMonitor.Cli.Detections;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Watching.Box;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class DetectTests
{
    private static readonly PageDefinition Page = new() { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example") };

    private static readonly Detection Certain = new()
    {
        Dialect = new StatuspageDialect(),
        Address = new Uri("https://status.acme.example"),
        Sureness = Recognition.Certain,
        Attempts = [new(new Uri("https://status.acme.example/api/v2/summary.json"), "statuspage", "yes")],
    };

    private static readonly Detection Likely = Certain with
    {
        Address = new Uri("https://acme.statuspage.example/eu"),
        Sureness = Recognition.Likely,
        Attempts =
        [
            new(new Uri("https://status.acme.example/api/v2/summary.json"), "statuspage", "likely"),
            new(new Uri("https://status.acme.example"), null, "looked at"),
            new(new Uri("https://status.acme.example/feed.rss"), "feed", "not_found: status.acme.example answered 404"),
        ],
    };

    private static readonly Detection Unknown = new()
    {
        Address = Page.Url,
        IsExhausted = true,
        Failure = PollFailure.Html,
        Detail = "status.acme.example answered with a web page; no dialect that is known was found (2 addresses asked)",
        Attempts =
        [
            new(new Uri("https://status.acme.example/api/v2/summary.json"), "statuspage", "html: status.acme.example answered with a web page"),
            new(new Uri("https://status.acme.example"), null, "looked at"),
        ],
    };

    private static readonly Detection Unreachable = new()
    {
        Address = Page.Url,
        Failure = PollFailure.Unreachable,
        Detail = "no connection to status.acme.example: Connection refused",
        Attempts = [new(new Uri("https://status.acme.example/api/v2/summary.json"), "statuspage", "unreachable: no connection to status.acme.example: Connection refused")],
    };

    private static readonly Detection[] All = [Certain, Likely, Unknown, Unreachable];

    [Fact]
    public void What_was_found_and_asked_is_said_as_approved()
    {
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var found in All) DetectionText.Write(Page, found, output, new Screen(IsTerminal: false, Color: false));
        Approval.Matches("Cli", "detect.txt", string.Concat(output.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd() + "\n")));
    }

    [Fact]
    public void In_json_it_is_one_line() => Approval.Matches(
        "Cli", "detect.json", string.Concat(All.Select(found => CliJson.Line(DetectionLine.Of(Page, found), CliJson.Context.DetectionLine) + "\n")));

    [Theory]
    [InlineData("instatus")]
    [InlineData("incidentio")]
    [InlineData("cachet")]
    public async Task A_page_that_is_not_of_the_usual_kind_is_found_over_real_HTTP(string dialect)
    {
        await using var server = await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen" }, TimeProvider.System);
        page.OpenIncident("Slow answers", "major", "We see slow answers.");
        var hosted = server.Add(page, BoxLanguages.Of(dialect));
        var found = await DetectRun.FindAsync(Page with { Url = new Uri(hosted.Url.ToString()) }, [], TestContext.Current.CancellationToken);
        Assert.Equal((dialect, Recognition.Certain, 0), (found.Dialect?.Name, found.Sureness, DetectCommand.CodeOf(found)));
        Assert.InRange(found.Attempts.Count, 1, 4);
    }

    [Fact]
    public void The_exit_code_tells_found_from_not_found_and_from_not_known()
    {
        Assert.Equal([0, 0, 1, 3], All.Select(DetectCommand.CodeOf));
        Assert.Equal(3, DetectCommand.CodeOf(Unknown with { Failure = PollFailure.ServerError }));
        Assert.Equal(3, DetectCommand.CodeOf(Unreachable with { Failure = PollFailure.Throttled }));
        Assert.Equal(3, DetectCommand.CodeOf(Unreachable with { IsExhausted = true })); // A host that the page links to.
    }

    [Fact]
    public void What_a_page_answers_cannot_drive_the_terminal()
    {
        var hostile = Unknown with { Detail = "a\u001b[2J\r\nb", Attempts = [new(Page.Url, "statuspage", "no: \u001b]0;x\u0007\u202e")] };
        using var output = new StringWriter { NewLine = "\n" };
        DetectionText.Write(Page, hostile, output, new Screen(IsTerminal: false, Color: false));
        Assert.DoesNotContain(output.ToString(), letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e');
    }
}
