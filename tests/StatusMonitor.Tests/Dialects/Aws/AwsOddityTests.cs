using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Aws;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Aws;

/// <summary>What is peculiar to the AWS Health Dashboard.</summary>
public sealed class AwsOddityTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_recorded_document_is_read_though_its_bytes_stand_the_other_way_round()
    {
        var snapshot = Read(Fixtures.Read("aws/aws-currentevents.utf16be.json"));
        Assert.Equal([23, 13], snapshot.Listed.Select(incident => incident.Updates.Count));
        var first = snapshot.Listed[0];
        Assert.Equal("AWS_MULTIPLE_SERVICES_OPERATIONAL_ISSUE_5E6B8_EF2498889B5", first.Id.Value);
        Assert.Equal(("Increased Error Rates – Multiple services (UAE)", "critical", "investigating"), (first.Name, first.Impact, first.Status));
        Assert.Equal(140, first.Components.Count);
        string[] some = ["ec2@me-central-1", "acm-pca@me-central-1", "route53", "pca-connector-scep@me-central-1", "aps"];
        Assert.All(some, name => Assert.Contains(first.Components, component => component.Name == name));
    }

    [Theory]
    [InlineData("ec2-us-east-1", "ec2@us-east-1")]
    [InlineData("neptune-db-us-gov-west-1", "neptune-db@us-gov-west-1")]
    [InlineData("kinesis-eu-west-1", "kinesis@eu-west-1")]
    [InlineData("route53", "route53")]
    [InlineData("management-console", "management-console")]
    [InlineData("workspaces-web-2", "workspaces-web-2")]
    public void A_service_is_named_with_its_region(string key, string name) =>
        Assert.Equal(name, Assert.Single(Read(Body(Event("1", key, Log(0, 1, "slow")))).Listed[0].Components).Name);

    /// <summary>Protocols §9, line 51.</summary>
    [Theory]
    [InlineData("\"0\"", "resolved", "minor")]
    [InlineData("0", "resolved", "minor")]
    [InlineData("\"1\"", "investigating", "minor")]
    [InlineData("\"2\"", "investigating", "major")]
    [InlineData("3", "investigating", "critical")]
    public void A_code_means_the_same_as_a_string_and_as_a_number(string code, string status, string impact)
    {
        var incident = Read(Body(Event(code, "ec2-us-east-1", Log(0, 1, "slow")))).Listed[0];
        Assert.Equal((status, impact), (incident.Status, incident.Impact));
    }

    [Fact]
    public void An_event_that_is_over_keeps_the_impact_that_it_had() =>
        Assert.Equal("critical", Read(Body(Event("0", "ec2-us-east-1", Log(0, 1, "slow"), Log(1, 3, "down"), Log(2, 0, "up")))).Listed[0].Impact);

    [Fact]
    public async Task The_end_is_told_once_and_the_mark_in_the_title_is_no_new_title()
    {
        using var replay = new DialectReplay(new AwsDialect(), Since.All);
        await replay.PlayAsync(Start, (AwsDialect.Events, Body(Event("2", "ec2-us-east-1", Log(0, 2, "slow")))));
        var over = Event("0", "ec2-us-east-1", Log(0, 2, "slow"), Log(1, 0, "up")).Replace("\"Errors\"", "\"[RESOLVED] Errors\"", StringComparison.Ordinal);
        var end = Assert.Single(await replay.PlayAsync(Start.AddMinutes(2), (AwsDialect.Events, Body(over))));
        Assert.Equal((EventKind.IncidentUpdate, "resolved", null), (end.Kind, end.Update!.Status, end.Before?.Name));
        Assert.Empty(await replay.PlayAsync(Start.AddMinutes(3), (AwsDialect.Events, Body())));
    }

    [Fact]
    public async Task An_event_that_leaves_without_an_end_has_vanished_after_three_readings()
    {
        using var replay = new DialectReplay(new AwsDialect(), Since.All);
        await replay.PlayAsync(Start, (AwsDialect.Events, Body(Event("2", "ec2-us-east-1", Log(0, 2, "slow")))));
        List<StatusEvent> told = [];
        for (var minute = 1; minute < 9; minute++) told.AddRange(await replay.PlayAsync(Start.AddMinutes(minute), (AwsDialect.Events, Body())));
        Assert.Equal(EventKind.IncidentVanished, Assert.Single(told).Kind);
    }

    /// <summary>Protocols §9, line 51: the code is a string on one day and a number on the next.</summary>
    [Fact]
    public async Task An_event_that_stays_open_for_six_months_is_told_once()
    {
        using var replay = new DialectReplay(new AwsDialect(), Since.All);
        List<StatusEvent> told = [];
        for (var day = 0; day < 183; day++)
            told.AddRange(await replay.PlayAsync(Start.AddDays(day), (AwsDialect.Events, Body(Event(day % 2 == 0 ? "\"3\"" : "3", "ec2-us-east-1", Log(0, 2, "down"))))));
        var news = Assert.Single(told);
        // The log tells of less: the code alone says how bad it is, whichever way it is written.
        Assert.Equal((EventKind.IncidentUpdate, "critical"), (news.Kind, news.Incident!.Impact));
        Assert.Equal(1, replay.Status.OpenIncidents);
    }

    [Theory]
    [InlineData("s3-us-gov-east-1", "s3@us-gov-east-1")]
    [InlineData("s3-us-iso-east-1", "s3@us-iso-east-1")]
    [InlineData("s3-us-isob-east-1", "s3@us-isob-east-1")]
    [InlineData("s3-eu-isoe-west-1", "s3@eu-isoe-west-1")]
    [InlineData("s3-us-isof-south-1", "s3@us-isof-south-1")]
    [InlineData("app-gov-east-1", "app-gov-east-1")]
    [InlineData("gov-east-1", "gov-east-1")]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("some-us-east-1", "some@us-east-1")]
    [InlineData("some-us-east-one", "some-us-east-one")]
    [InlineData("some-us-east-", "some-us-east-")]
    [InlineData("some-u2-east-1", "some-u2-east-1")]
    [InlineData("some-usa-east-1", "some-usa-east-1")]
    [InlineData("route53-global", "route53-global")]
    public void A_region_is_told_by_its_form_where_the_event_has_none(string key, string name) =>
        Assert.Equal(name, Assert.Single(Read(Body(Event("1", key, Log(0, 1, "slow")).Replace(":us-east-1:", ":global:", StringComparison.Ordinal))).Listed[0].Components).Name);

    [Fact]
    public void The_events_own_region_is_believed_whatever_its_form() =>
        Assert.Equal("s3@moon", Read(Body(Event("1", "s3-moon", Log(0, 1, "slow")).Replace(":us-east-1:", ":moon:", StringComparison.Ordinal))).Listed[0].Components[0].Name);

    [Theory]
    [InlineData("0", "operational")]
    [InlineData("1", "degraded_performance")]
    [InlineData("2", "partial_outage")]
    [InlineData("3", "major_outage")]
    [InlineData("7", null)]
    public void A_services_code_is_its_state_also_where_the_event_names_no_other_service(string code, string? state)
    {
        var item = Event(code, "ec2-us-east-1", Log(0, 1, "slow"));
        var named = item.Replace("\"current\":\"1\"", $"\"current\":\"{code}\"", StringComparison.Ordinal);
        Assert.Equal(state, Read(Body(named)).Listed[0].Components[0].After);
        var alone = Read(Body(item.Replace("impacted_services", "nothing", StringComparison.Ordinal))).Listed[0];
        Assert.Equal(("ec2@us-east-1", state), (Assert.Single(alone.Components).Name, alone.Components[0].After));
    }

    [Fact]
    public void An_event_whose_last_step_is_its_end_is_over_and_so_is_its_service()
    {
        var over = Read(Body(Event("1", "ec2-us-east-1", Log(0, 2, "slow"), Log(1, 0, "up")).Replace("impacted_services", "nothing", StringComparison.Ordinal))).Listed[0];
        Assert.Equal(("resolved", "operational", Start.AddMinutes(1)), (over.Status, over.Components[0].After, over.ResolvedAt));
        Assert.Equal("none", Read(Body(Event("0", "ec2-us-east-1", Log(0, 0, "All is well.")))).Listed[0].Impact);
    }

    [Fact]
    public void Steps_are_told_oldest_first_and_one_without_a_message_has_its_summary()
    {
        var incident = Read(Body(Event("2", "ec2-us-east-1", Log(2, 2, "second"), Log(1, 2, "first")))).Listed[0];
        Assert.Equal(["first", "second"], incident.Updates.Select(update => update.Body));
        var twins = Read(Body(Event("2", "ec2-us-east-1", Log(2, 2, "third"), Log(1, 2, "second"), Log(1, 2, "first")))).Listed[0];
        Assert.Equal(["first", "second", "third"], twins.Updates.Select(update => update.Body));
        Assert.Equal("Errors", Read(Body(Event("2", "ec2-us-east-1", Log(0, 2, "slow").Replace("message", "nothing", StringComparison.Ordinal)))).Listed[0].Updates[0].Body);
        Assert.Empty(Read(Body(Event("2", "ec2-us-east-1"))).Listed[0].Updates);
    }

    [Theory]
    [InlineData("\"service_name\":\"Compute\"", "\"region_name\":\"\"", "Errors – Compute")]
    [InlineData("\"service_name\":\"\"", "\"region_name\":\"Ohio\"", "Errors – Ohio")]
    [InlineData("\"service_name\":\"\"", "\"region_name\":\"\"", "Errors")]
    [InlineData("\"service_name\":\"Compute\"", "\"region_name\":\"Ohio\"", "Errors – Compute (Ohio)")]
    public void A_title_names_the_service_and_the_region_as_far_as_they_are_told(string service, string region, string title) =>
        Assert.Equal(title, Read(Body(Event("2", "ec2-us-east-1", Log(0, 2, "slow"))
            .Replace("\"service_name\":\"Compute\",\"summary\":\"Errors\"", $"{service},\"summary\":\" Errors \"", StringComparison.Ordinal).Replace("\"region_name\":\"N. Virginia\"", region, StringComparison.Ordinal))).Listed[0].Name);

    [Fact]
    public void An_event_and_a_service_that_stand_there_twice_are_one()
    {
        var item = Event("2", "ec2-us-east-1", Log(0, 2, "slow"));
        var twice = item.Replace("\"impacted_services\":{", "\"impacted_services\":{\"\":{},\"ec2-us-east-1\":{\"current\":\"1\"},", StringComparison.Ordinal);
        Assert.Single(Assert.Single(Read(Body(twice, item)).Listed).Components);
    }

    [Theory]
    [InlineData("[]", Recognition.Likely)]
    [InlineData("{}", Recognition.None)]
    [InlineData("""[{"arn":"http://example/C","event_log":[]}]""", Recognition.None)]
    [InlineData("""[{"arn":"arn:aws:health:x::event/","event_log":[]}]""", Recognition.None)]
    [InlineData("""[{"arn":"arn:aws:health:x::event/A/B/C","event_log":[]}]""", Recognition.Certain)]
    public void An_event_makes_it_certain_that_the_list_is_AWSs(string body, Recognition sureness) =>
        Assert.Equal(sureness, new AwsDialect().Recognise(Encoding.UTF8.GetBytes(body)));

    [Theory]
    [InlineData("{}", "no list of events")]
    [InlineData("""[{"service":"ec2"}]""", "no arn")]
    [InlineData("""[{"arn":"arn:aws:health:x::event/A/B/C"}]""", "event C: event_log")]
    public void What_is_not_AWSs_is_a_failure_that_says_what_was_found(string body, string reason) =>
        Assert.Contains(reason, Assert.IsType<ParseResult.Failed>(new AwsDialect().Parse(AwsDialect.Events, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("https://health.aws.amazon.com/health/status")]
    [InlineData("https://status.aws.amazon.com")]
    [InlineData("https://phd.aws.amazon.com")]
    public void The_fixed_place_is_asked_for_its_own_hosts(string page)
    {
        var candidate = Assert.Single(new AwsDialect().CandidatesOf(new Uri(page), null));
        Assert.Equal(("https://health.aws.amazon.com/public/currentevents", true), (AwsDialect.Events.AddressBelow(candidate.Address).ToString(), candidate.IsHinted));
        Assert.Empty(new AwsDialect().CandidatesOf(new Uri("https://aws.example"), null));
    }

    private static PageSnapshot Read(byte[] body) => Assert.IsType<ParseResult.Parsed>(new AwsDialect().Parse(AwsDialect.Events, body)).Snapshot;

    private static byte[] Body(params string[] events) => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes($"[{string.Join(',', events)}]")];

    private static string Event(string status, string key, params string[] log) =>
        $$"""{"date":"1772445600","arn":"arn:aws:health:us-east-1::event/EC2/CODE/CODE_1","region_name":"N. Virginia","status":{{status}},"service":"{{key}}","service_name":"Compute","summary":"Errors","event_log":[{{string.Join(',', log)}}],"impacted_services":{"{{key}}":{"service_name":"Compute","current":"1","max":"1"} } }""";

    private static string Log(int minute, int status, string text) => $$"""{"summary":"Errors","message":"{{text}}","status":{{status}},"timestamp":{{1772445600 + (minute * 60)}}}""";
}
