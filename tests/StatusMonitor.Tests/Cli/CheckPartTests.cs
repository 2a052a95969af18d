using StatusMonitor.Cli.Checks;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>A check of a part answers for that part alone; of a page that says too little, that it cannot tell.</summary>
public class CheckPartTests
{
    private static readonly KnownComponent[] Listed =
    [
        new(new("c1"), "Workers", "operational", 1) { Group = "Sites" },
        new(new("c2"), "R2", "partial_outage", 2) { Group = "Sites" },
        new(new("c3"), "Hong Kong", "major_outage", 2) { Group = "Asia" },
    ];

    [Theory]
    [InlineData("", PageCondition.Outage, 1)]
    [InlineData("Workers", PageCondition.Operational, 0)]
    [InlineData("R2", PageCondition.Degraded, 1)]
    [InlineData("Sites/*", PageCondition.Degraded, 1)]
    [InlineData("Asia/*", PageCondition.Outage, 0)]
    public void Components_and_incidents_of_others_do_not_count(string part, PageCondition expected, int open)
    {
        var found = Check(part, Listed, Incident("i1", "R2"));
        Assert.Equal((expected, open), (found.Condition, found.Open.Count));
        Assert.Null(found.Doubt);
    }

    [Fact]
    public void An_incident_that_names_nobody_counts_for_every_part() =>
        Assert.Equal((PageCondition.Degraded, 1), (Check("Workers", Listed, Incident("i1")).Condition, Check("Workers", Listed, Incident("i1")).Open.Count));

    [Fact]
    public void A_part_that_is_not_there_is_not_well_but_cannot_be_told()
    {
        var found = Check("Wrkers", Listed);
        Assert.Equal(PageCondition.Unknown, found.Condition);
        Assert.Equal("UNKNOWN - Cloudflare · Wrkers unknown (no component is called Wrkers. Did you mean Workers?)", CheckSummary.Line([found]));
        Assert.Equal(PollFailure.Malformed, CheckLine.Of(found with { Status = found.Status! with { Failure = PollFailure.Malformed } }).Failure);
        Assert.Equal((PageCondition.Unknown, "no component is called Wrkers. Did you mean Workers?"), (CheckLine.Of(found).State, CheckLine.Of(found).FailureDetail));
    }

    [Fact]
    public void A_part_that_is_not_listed_is_as_well_as_what_is_open_where_a_page_lists_nothing_or_only_what_is_ill()
    {
        Assert.Equal(PageCondition.Operational, Check("ec2@us-east-1", []).Condition);
        Assert.Equal(PageCondition.Operational, Check("ec2@us-east-1", [Listed[1]]).Condition);
        Assert.Equal(PageCondition.Degraded, Check("ec2@us-east-1", [], Incident("i1", "ec2@us-east-1")).Condition);
        Assert.Equal(PageCondition.Operational, Check("ec2@us-east-1", [], Incident("i1", "s3@us-east-1")).Condition);
    }

    [Fact]
    public void A_page_that_says_too_little_says_so()
    {
        var found = Check("", [], PageCondition.Unknown);
        Assert.Equal(PageCondition.Unknown, found.Condition);
        Assert.Equal("UNKNOWN - Cloudflare unknown (the page does not say whether what it tells of lasts)", CheckSummary.Line([found]));
        Assert.Equal(3, CheckVerdict.CodeOf(found.Condition));
    }

    [Fact]
    public void What_a_component_is_called_cannot_drive_the_terminal() => Assert.DoesNotContain(
        '\u001b', CheckSummary.Line([Check("Wrkers", [new(new("c1"), "Wrkers\u001b", "operational", 1), new(new("c2"), "\u001b[2J", "operational", 1)])]));

    private static CheckReading Check(string part, KnownComponent[] components, params KnownIncident[] incidents) =>
        Check(part, components, PageCondition.Operational, incidents);

    private static CheckReading Check(string part, KnownComponent[] components, PageCondition apart, params KnownIncident[] incidents)
    {
        var page = new PageDefinition { Key = new PageKey("cloudflare"), Url = new Uri("https://www.cloudflarestatus.example"), Components = new ComponentScope(part.Length == 0 ? [] : [part]) };
        var known = new KnownPage { Components = components.ToDictionary(component => component.Id), Incidents = incidents.ToDictionary(incident => incident.Id) };
        var whole = components.Length == 0 ? apart : components.Select(component => Conditions.OfComponent(component.Status)).Max();
        var state = new PageState { Key = page.Key, ComponentCondition = whole, Condition = Conditions.Of(whole, incidents) };
        var status = new PageStatus { Key = page.Key, Name = "Cloudflare", Url = "https://www.cloudflarestatus.example", Condition = state.Condition };
        return CheckPart.Of(new CheckReading { Page = page, Status = status }, state, known);
    }

    private static KnownIncident Incident(string id, params string[] touched) => new()
    {
        Id = new IncidentId(id),
        Type = IncidentType.Incident,
        Name = "Slow",
        Status = "investigating",
        Impact = "minor",
        Touched = [.. touched.Select(name => new TouchedComponent(name) { Group = "Sites" })],
    };
}
