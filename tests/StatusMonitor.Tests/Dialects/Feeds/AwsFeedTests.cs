using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>AWS's feed of all services, beyond what its capture shows.</summary>
public sealed class AwsFeedTests
{
    private const string Head = "<title>Amazon Web Services Service Status</title><link>https://status.aws.amazon.com/</link><generator>AWS Service Health Dashboard RSS Generator</generator>";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly string Broken = Item("ec2-us-east-1", 0, "Service disruption: Lost packets");

    private static readonly string Mended = Item("ec2-us-east-1", 10, "Service disruption: [RESOLVED] Lost packets");

    private static readonly string Again = Item("ec2-us-east-1", 20, "Service degradation: Slow starts");

    [Fact]
    public void A_service_that_fails_again_in_its_region_is_the_same_incident_opened_again()
    {
        var ended = Parse(Mended + Broken).Listed.Single();
        Assert.Equal(("ec2-us-east-1", "resolved", "major", Start.AddMinutes(10)), (ended.Id.Value, ended.Status, ended.Impact, ended.ResolvedAt));
        var opened = Parse(Again + Mended + Broken).Listed.Single();
        Assert.Equal((ended.Id, "Slow starts", "investigating", null), (opened.Id, opened.Name, opened.Status, opened.ResolvedAt));
        Assert.Equal(("minor", Start.AddMinutes(20), Start), (opened.Impact, opened.StartedAt, opened.CreatedAt));
        Assert.Equal(["investigating", "resolved", "investigating"], opened.Updates.Select(update => update.Status));
    }

    [Fact]
    public async Task Opening_again_is_told_as_the_next_step_and_what_left_the_feed_is_not_taken_back()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, Broken));
        await replay.PlayAsync(At(10, Mended + Broken));
        Assert.Equal(0, replay.Status.OpenIncidents);
        List<StatusEvent> told = [];
        for (var minute = 20; minute < 30; minute++) told.AddRange(await replay.PlayAsync(At(minute, Again)));
        var news = Assert.Single(told);
        Assert.Equal((EventKind.IncidentUpdate, "investigating"), (news.Kind, news.Update!.Status));
        Assert.Equal(1, replay.Status.OpenIncidents);
    }

    [Theory]
    [InlineData("Service disruption: X", "investigating", "major")]
    [InlineData("Service degradation: X", "investigating", "minor")]
    [InlineData("Service impact: X", "investigating", "minor")]
    [InlineData("Informational message: X", "investigating", "none")]
    [InlineData("Service is operating normally: [RESOLVED] X", "resolved", "none")]
    [InlineData("Service is operating normally", "resolved", "none")]
    public void The_head_of_a_title_says_how_bad_it_is(string title, string status, string impact) =>
        Assert.Equal((status, impact), Parse(Item("ec2-us-east-1", 0, title)).Listed.Single() is var read ? (read.Status, read.Impact) : default);

    [Theory]
    [InlineData("ec2-us-east-1", "ec2@us-east-1")]
    [InlineData("acm-pca-ap-northeast-1", "acm-pca@ap-northeast-1")]
    [InlineData("s3-ap-southeast-2", "s3@ap-southeast-2")]
    [InlineData("s3-us-gov-west-1", "s3@us-gov-west-1")]
    [InlineData("s3-us-iso-east-1", "s3@us-iso-east-1")]
    [InlineData("s3-us-isob-east-1", "s3@us-isob-east-1")]
    [InlineData("s3-eu-north-1", "s3@eu-north-1")]
    [InlineData("s3-eu-south-1", "s3@eu-south-1")]
    [InlineData("s3-me-central-1", "s3@me-central-1")]
    [InlineData("s3-cn-northwest-1", "s3@cn-northwest-1")]
    [InlineData("s3-xx-southwest-1", "s3@xx-southwest-1")]
    [InlineData("route53", "route53")]
    [InlineData("management-console", "management-console")]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("north-star-service-desk", "north-star-service-desk")]
    [InlineData("ec2-us-east-1-b", "ec2-us-east-1-b")]
    [InlineData("us-gov-west-1", "us-gov-west-1")]
    public void A_service_is_named_with_its_region(string place, string part) =>
        Assert.Equal(part, Parse(Item(place, 0, "Service impact: X")).Listed.Single().Components.Single().Name);

    [Theory]
    [InlineData("<title>Any</title><generator>AWS Service Health Dashboard RSS Generator</generator>")]
    [InlineData("<title>Amazon Web Services Service Status</title><link>https://status.aws.amazon.com/</link><generator>Somebody</generator>")]
    public void It_is_known_by_its_generator_or_by_its_title_and_host(string head)
    {
        var page = Parse(Broken, head);
        Assert.Equal(("aws", ListCoverage.Open, ListCoverage.None, false), (page.Identity.Value, page.Incidents, page.Maintenances, page.IsStampTrusted));
    }

    [Fact]
    public void An_item_that_does_not_say_what_it_is_about_is_passed_over()
    {
        var page = Parse("<item><guid>https://status.aws.amazon.com/</guid><title>Hello</title></item><item><title>Hello</title></item><item><guid>https://status.aws.amazon.com/#_1</guid><title>Hello</title></item>" + Broken);
        Assert.Equal("ec2-us-east-1", page.Listed.Single().Id.Value);
    }

    [Theory]
    [InlineData("ec2_1")]
    [InlineData("https://status.aws.amazon.com/#ec2_")]
    [InlineData("https://status.aws.amazon.com/#ec2-1")]
    public void A_guid_without_a_place_or_without_a_number_says_nothing(string guid) =>
        Assert.Empty(Parse($"<item><guid>{guid}</guid><title>Hello</title></item>").Listed);

    [Fact]
    public void A_guid_that_is_longer_than_an_id_says_nothing()
    {
        string Guid(int length) => $"<item><guid>#{new string('x', length - 3)}_1</guid><title>Hello</title></item>";
        Assert.Single(Parse(Guid(JsonText.MaxIdLength)).Listed);
        Assert.Empty(Parse(Guid(JsonText.MaxIdLength + 1)).Listed);
    }

    [Fact]
    public void An_item_that_stands_there_twice_is_one_step_and_a_title_without_a_head_is_the_name()
    {
        var incident = Parse(Item("ec2-us-east-1", 0, "Slow starts") + Item("ec2-us-east-1", 0, "Slow starts")).Listed.Single();
        Assert.Single(incident.Updates);
        Assert.Equal("Slow starts", incident.Name);
    }

    private static Recording At(int minute, string items) => new(Start.AddMinutes(minute), Feed(items, Head));

    private static string Item(string place, int minute, string title) =>
        $"<item><title>{title}</title><link>https://status.aws.amazon.com/</link><pubDate>{Start.AddMinutes(minute):R}</pubDate><guid>https://status.aws.amazon.com/#{place}_{Start.AddMinutes(minute).ToUnixTimeSeconds()}</guid><description>Text of {minute}.</description></item>";

    private static byte[] Feed(string items, string head) => Encoding.UTF8.GetBytes(
        $"<rss version=\"2.0\"><channel>{head}{items}</channel></rss>");

    private static PageSnapshot Parse(string items, string head = Head) =>
        Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Feed(items, head))).Snapshot;
}
