using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Times, ids, texts and parts of entries, where one of several is there or none.</summary>
public sealed class FeedPartTests
{
    private const string Parts = "&lt;b&gt;Affected components&lt;/b&gt;";

    [Theory]
    [InlineData("<published>2026-03-02T09:01:00Z</published><updated>2026-03-02T09:02:00Z</updated>", 1, 2)]
    [InlineData("<published>2026-03-02T09:01:00Z</published>", 1, 1)]
    [InlineData("<updated>2026-03-02T09:02:00Z</updated>", 2, 2)]
    public void An_entry_began_when_it_was_published_and_says_what_it_says_since_it_was_updated(string times, int began, int said)
    {
        var plain = Atom($"<title>Mail - Resolved</title><id>x1</id>{times}");
        Assert.Equal((At(began), At(began), At(said), At(said)), (plain.CreatedAt, plain.StartedAt, plain.ResolvedAt, plain.Updates[0].CreatedAt));
        Assert.Equal(times.Contains("updated", StringComparison.Ordinal) ? At(2) : null, plain.UpdatedAt);
        var own = Atom($"<id>x1</id>{times}<content>&lt;b&gt;Status: Resolved&lt;/b&gt;</content>");
        Assert.Equal((At(began), At(said), At(said)), (own.CreatedAt, own.ResolvedAt, own.Updates[0].CreatedAt));
        Assert.Equal(times.Contains("published", StringComparison.Ordinal) ? At(1) : null, own.StartedAt);
        Assert.Null(Atom($"<title>Mail - Identified</title><id>x1</id>{times}").ResolvedAt);
    }

    [Theory]
    [InlineData("Scheduled")]
    [InlineData("In progress")]
    [InlineData("Verifying")]
    [InlineData("Completed")]
    [InlineData("Network maintenance: identified")]
    public void The_steps_of_planned_work_and_its_name_tell_it(string title)
    {
        var work = Atom($"<id>1</id><title>{title}</title>");
        Assert.Equal((IncidentType.Maintenance, "maintenance"), (work.Type, work.Impact));
        var incident = Atom("<id>1</id><title>Identified</title>");
        Assert.Equal((IncidentType.Incident, ""), (incident.Type, incident.Impact));
    }

    [Fact]
    public void A_feed_is_known_by_its_id_else_its_page_else_its_address_else_its_title()
    {
        string[] members = ["<id>tag:acme</id>", "<link href=\"https://acme.example\"/>", "<link rel=\"self\" href=\"https://acme.example/feed\"/>", "<title>Acme</title>"];
        string[] ids = ["tag:acme", "https://acme.example", "https://acme.example/feed", "Acme"];
        for (var i = 0; i < members.Length; i++) Assert.Equal(ids[i], Parse($"{string.Concat(members[i..])}<entry><id>1</id></entry>").Identity.Value);
    }

    [Fact]
    public void A_longer_id_than_is_kept_is_a_hash_and_twins_are_one()
    {
        var length = JsonText.MaxIdLength;
        var entries = string.Concat(Enumerable.Range(length, 3).Select(letters => $"<entry><id>{new string('x', letters)}</id></entry>"));
        Assert.Equal([length, 32, 32], Parse($"<title>Acme</title>{entries}").Listed.Select(incident => incident.Id.Value.Length));
        Assert.Equal("One", Assert.Single(Parse("<title>Acme</title><entry><id>1</id><title>One</title></entry><entry><id>1</id><title>Two</title></entry>").Listed).Name);
    }

    [Fact]
    public void The_last_part_of_an_address_is_what_stands_behind_its_last_slash()
    {
        Assert.Equal(["x1", "x1", null, null, null], new[] { "https://a.example/x1", "/x1//", "x1", "//", null }.Select(FeedIds.LastPart));
        Assert.NotNull(FeedIds.LastPart("/" + new string('x', JsonText.MaxIdLength)));
        Assert.Null(FeedIds.LastPart("/" + new string('x', JsonText.MaxIdLength + 1)));
    }

    [Theory]
    [InlineData("<link href=\"https://a.example/incidents/x1\"/><id>https://a.example/other/x2</id>", "x1")]
    [InlineData("<id>https://a.example/incidents/x1</id>", "x1")]
    [InlineData("<id>x1</id>", "x1")]
    public void Incident_ios_id_ends_its_address(string members, string id) => Assert.Equal(id, IncidentIo(members + "<content>&lt;b&gt;Status: Resolved&lt;/b&gt;</content>").Id.Value);

    [Fact]
    public void A_part_is_named_with_the_state_in_brackets_at_its_end()
    {
        var parts = IncidentIo($"<id>x1</id><content>&lt;b&gt;Status: Identified&lt;/b&gt; &lt;br/&gt; Text &lt;br/&gt;{Parts}&lt;ul&gt;&lt;li&gt;Web (Degraded performance)&lt;/li&gt; aside&lt;li&gt;&lt;/li&gt;&lt;li&gt;Mail (beta) east&lt;/li&gt;&lt;li&gt;Search&lt;/li&gt;&lt;li&gt;Disk (Full outage)</content>").Updates[0];
        Assert.Equal([("Web", "degraded_performance"), ("Mail (beta) east", null), ("Search", null), ("Disk", "major_outage")], parts.Components.Select(part => (part.Name, part.After)));
        Assert.Equal("Text", parts.Body);
    }

    [Fact]
    public void A_word_of_incident_io_that_does_not_end_is_none() =>
        Assert.Equal("reported", IncidentIo("<id>x1</id><title>Mail</title><content>&lt;b&gt;Status: We resolved it</content>").Status);

    [Fact]
    public void Microsofts_incident_has_one_step_and_the_time_of_its_end_and_is_of_the_service_in_the_title()
    {
        const string Items = "<item><guid>1</guid><title>Mail</title><status>Available</status><pubDate>Mon, 02 Mar 2026 09:01:00 GMT</pubDate></item><item><guid>2</guid><title>Mail</title><status>Incident</status><pubDate>Mon, 02 Mar 2026 09:01:00 GMT</pubDate></item>";
        var listed = Read($"<rss><channel><title>Exchange Online</title><link>https://status.cloud.microsoft</link>{Items}</channel></rss>").Listed;
        Assert.Equal([At(1), null], listed.Select(incident => incident.ResolvedAt));
        Assert.All(listed, incident => Assert.Equal((true, "Exchange Online"), (incident.ListsNewestOnly, incident.Components[0].Name)));
    }

    [Theory]
    [InlineData("1 &gt; 0", "1 > 0")]
    [InlineData("Slow&lt;br/&gt;mail", "Slow mail")]
    public void A_title_is_its_words(string title, string name) => Assert.Equal(name, Atom($"<id>1</id><title>{title}</title>").Name);

    [Fact]
    public void A_title_of_more_than_1024_letters_names_no_step()
    {
        Assert.Equal("resolved", Atom($"<id>1</id><title>{new string('x', 1013)} - Resolved</title>").Status);
        Assert.Equal("reported", Atom($"<id>1</id><title>{new string('x', 1014)} - Resolved</title>").Status);
    }

    [Fact]
    public void Letters_are_UTF_8_unless_another_encoding_is_declared_and_they_are_not()
    {
        const string Feed = "<rss><channel><title>Störung</title></channel></rss>";
        string Name(string declared, Encoding real) => Read(real.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>{Feed}")).Name;
        Assert.Equal("Störung", Name("windows-1252", Encoding.Latin1));
        Assert.Equal("Störung", Name("ISO-8859-1", Encoding.UTF8));
        Assert.DoesNotContain('ö', Name("utf-8", Encoding.Latin1));
    }

    [Fact]
    public void An_empty_body_is_a_failure_of_its_own_kind() =>
        Assert.Equal(PollFailure.Empty, Assert.IsType<ParseResult.Failed>(new FeedDialect().Parse(FeedDialect.Feed, " \n"u8.ToArray())).Reason);

    [Fact]
    public void A_page_that_is_a_feed_is_a_hint_also_behind_blank_lines()
    {
        var page = new Uri("https://a.example/status");
        Assert.Equal([new Candidate(page, IsHinted: true)], new FeedDialect().CandidatesOf(page, FrontPage.Read(page, "\r\n\t <rss><channel/></rss>"u8.ToArray())));
    }

    private static DateTimeOffset At(int minute) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(minute);

    private static Incident Atom(string members) => Assert.Single(Parse($"<title>Acme</title>{(members.Contains("Status:", StringComparison.Ordinal) ? "<generator>incident.io</generator>" : "")}<entry>{members}</entry>").Listed);

    private static Incident IncidentIo(string members) => Assert.Single(Parse($"<generator>incident.io</generator><title>Acme</title><entry>{members}</entry>").Listed);

    private static PageSnapshot Parse(string members) => Read($"<feed xmlns=\"http://www.w3.org/2005/Atom\">{members}</feed>");

    private static PageSnapshot Read(string body) => Read(Encoding.UTF8.GetBytes(body));

    private static PageSnapshot Read(byte[] body) => Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, body)).Snapshot;
}
