using System.Text.Json;
using StatusMonitor.Cli.Checks;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class CheckTests
{
    [Theory]
    [InlineData(PageCondition.Operational, 0)]
    [InlineData(PageCondition.Maintenance, 1)]
    [InlineData(PageCondition.Degraded, 1)]
    [InlineData(PageCondition.Outage, 2)]
    [InlineData(PageCondition.Unknown, 3)]
    public void The_exit_code_is_the_plug_ins(PageCondition condition, int code) => Assert.Equal(code, CheckVerdict.CodeOf(condition));

    [Theory]
    [InlineData(PageCondition.Outage, PageCondition.Unknown, PageCondition.Outage)]
    [InlineData(PageCondition.Unknown, PageCondition.Degraded, PageCondition.Unknown)]
    [InlineData(PageCondition.Degraded, PageCondition.Maintenance, PageCondition.Degraded)]
    [InlineData(PageCondition.Maintenance, PageCondition.Operational, PageCondition.Maintenance)]
    public void An_outage_outranks_what_cannot_be_told_and_that_the_rest(PageCondition one, PageCondition other, PageCondition worst)
    {
        Assert.Equal(worst, CheckVerdict.Worst([one, other, PageCondition.Operational]));
        Assert.Equal(worst, CheckVerdict.Worst([PageCondition.Operational, other, one]));
    }

    [Fact]
    public void Nothing_read_is_nothing_told() => Assert.Equal(PageCondition.Unknown, CheckVerdict.Worst([]));

    [Fact]
    public void The_table_is_as_approved()
    {
        using var output = new StringWriter { NewLine = "\n" };
        CheckTable.Write(Readings(), output, new Screen(IsTerminal: false, Color: false), width: 150);
        Approval.Matches("Cli", "check.txt", Trimmed(output));
    }

    [Fact]
    public void One_page_that_is_well_has_a_short_summary() =>
        Assert.Equal("OPERATIONAL - Gamma operational", CheckSummary.Line([Readings()[2]]));

    [Fact]
    public void A_page_cannot_add_performance_data_to_the_summary()
    {
        var hostile = Readings()[0] with { Status = Readings()[0].Status! with { Name = "Al|pha\u001b[31m" } };
        Assert.StartsWith("OUTAGE - Al/pha outage", CheckSummary.Line([hostile]), StringComparison.Ordinal);
    }

    [Fact]
    public void In_json_there_is_one_object_a_line()
    {
        var lines = Readings().Select(reading => CliJson.Line(CheckLine.Of(reading), CliJson.Context.CheckLine)).ToList();
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Approval.Matches("Cli", "check.json", string.Concat(lines.Select(line => line + "\n")));
        using var last = JsonDocument.Parse(lines[^1]);
        Assert.Equal("unknown", last.RootElement.GetProperty("state").GetString());
    }

    private static string Trimmed(StringWriter output) =>
        string.Concat(output.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd() + "\n"));

    private static CheckReading[] Readings() =>
    [
        new()
        {
            Page = Page("alpha"),
            Status = Status("alpha", PageCondition.Outage) with { OpenIncidents = 1, ActiveMaintenances = 1 },
            Open =
            [
                new KnownIncident { Id = new("i1"), Type = IncidentType.Incident, Name = "Requests fail", Status = "identified", Impact = "major", Url = "https://status.alpha.example/i1", StartedAt = SomeNews.Now },
                new KnownIncident { Id = new("m1"), Type = IncidentType.Maintenance, Name = "New disks", Status = "in_progress", Impact = "maintenance" },
            ],
            Impaired = [new KnownComponent(new("c1"), "API", "major_outage", 2), new KnownComponent(new("c2"), "Web", "degraded_performance", 2)],
            Took = TimeSpan.FromMilliseconds(123.4),
        },
        new()
        {
            Page = Page("beta"),
            Status = Status("beta", PageCondition.Unknown) with { Failure = PollFailure.ServerError, FailureDetail = "status.beta.example answered 503" },
            Took = TimeSpan.FromMilliseconds(20),
        },
        new() { Page = Page("gamma"), Status = Status("gamma", PageCondition.Operational), Took = TimeSpan.FromMilliseconds(9) },
        new() { Page = Page("delta") },
    ];

    private static PageDefinition Page(string key) => new() { Key = new PageKey(key), Url = new Uri($"https://status.{key}.example") };

    private static PageStatus Status(string key, PageCondition condition) => new()
    {
        Key = new PageKey(key),
        Name = char.ToUpperInvariant(key[0]) + key[1..],
        Url = $"https://status.{key}.example",
        Condition = condition,
        ReadAt = SomeNews.Now,
        TriedAt = SomeNews.Now,
    };
}
