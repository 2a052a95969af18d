using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Anybody's feed: what can be told of it, what cannot, and how sloppy it may be.</summary>
public sealed class PlainFeedTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_entry_without_a_step_is_neither_open_nor_over()
    {
        var page = Parse(Rss(Item("1", "Slow mail in the north", "Mail is slow.")));
        var incident = Assert.Single(page.Listed);
        Assert.Equal(("reported", false, null), (incident.Status, incident.IsOpen, incident.ResolvedAt));
        Assert.False(page.TellsState);
    }

    [Theory]
    [InlineData("[Resolved] Slow mail", "resolved")]
    [InlineData("Slow mail - Resolved", "resolved")]
    [InlineData("Investigating: slow mail", "investigating")]
    [InlineData("Scheduled Maintenance: Completed", "completed")]
    [InlineData("Investigating: slow mail (fixed)", "resolved")]
    [InlineData("We resolved to buy more servers", "reported")]
    [InlineData("Identified the best cake", "reported")]
    public void A_step_in_a_title_stands_apart(string title, string step) =>
        Assert.Equal(step, Parse(Rss(Item("1", title, "Text."))).Listed.Single().Status);

    [Theory]
    [InlineData("&lt;p&gt;&lt;b&gt;Monitoring&lt;/b&gt; - we watch it.&lt;/p&gt;", "monitoring")]
    [InlineData("Status: Identified. We know why.", "identified")]
    [InlineData("Resolved issues are listed below", "reported")]
    [InlineData("Resolved", "resolved")]
    [InlineData("Resolved: x", "resolved")]
    [InlineData("Resolved – x", "resolved")]
    [InlineData("Resolved — x", "resolved")]
    [InlineData("Resolved] x", "resolved")]
    [InlineData("Resolved) x", "resolved")]
    public void A_step_may_head_the_text(string text, string step) =>
        Assert.Equal(step, Parse(Rss(Item("1", "Slow mail", text))).Listed.Single().Status);

    [Fact]
    public async Task Nothing_is_said_to_be_well_or_ill_where_it_cannot_be_told()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, Item("1", "Slow mail", "Mail is slow.")));
        Assert.Equal((PageCondition.Unknown, 0), (replay.Status.Condition, replay.Status.OpenIncidents));
        await replay.PlayAsync(At(1, Item("2", "Investigating: lost mail", "Mail is lost."), Item("1", "Slow mail", "Mail is slow.")));
        Assert.Equal((PageCondition.Degraded, 1), (replay.Status.Condition, replay.Status.OpenIncidents));
    }

    [Fact]
    public async Task A_new_entry_is_told_once_and_an_edit_of_it_as_one_edit()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, Item("1", "Old", "Old.")));
        var told = Assert.Single(await replay.PlayAsync(At(1, Item("2", "Slow mail", "Mail is slow."), Item("1", "Old", "Old."))));
        Assert.Equal((EventKind.IncidentUpdate, "reported"), (told.Kind, told.Incident!.Status));
        Assert.Empty(await replay.PlayAsync(At(2, Item("2", "Slow mail", "  Mail is\n slow. "), Item("1", "Old", "Old."))));
        Assert.Equal(EventKind.IncidentEdited, Assert.Single(await replay.PlayAsync(At(3, Item("2", "Slow mail", "Mail is very slow."), Item("1", "Old", "Old.")))).Kind);
        replay.Restart();
        Assert.Empty(await replay.PlayAsync(At(4, Item("2", "Slow mail", "Mail is very slow."), Item("1", "Old", "Old."))));
    }

    [Fact]
    public async Task Another_step_is_a_new_update_and_takes_nothing_back()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, Item("1", "Old", "Old.")));
        await replay.PlayAsync(At(1, Item("2", "Investigating: slow mail", "We look."), Item("1", "Old", "Old.")));
        var told = new List<StatusEvent>();
        for (var minute = 2; minute < 9; minute++)
            told.AddRange(await replay.PlayAsync(At(minute, Item("2", "Resolved: slow mail", "It was a cable."), Item("1", "Old", "Old."))));
        var end = Assert.Single(told);
        Assert.Equal((EventKind.IncidentUpdate, "resolved", "It was a cable."), (end.Kind, end.Update!.Status, end.Update.Body));
        Assert.Equal(0, replay.Status.OpenIncidents);
    }

    [Fact]
    public async Task Incident_ios_newest_steps_follow_each_other_and_none_is_taken_back()
    {
        using var replay = new FeedReplay();
        var told = new List<StatusEvent>();
        string[] entries = ["Investigating|09:00|We look.", "Identified|09:10|We know.", "Identified|09:20|We mend it.", "Resolved|09:30|Mended."];
        await replay.PlayAsync(new Recording(Start, Atom("")));
        for (var minute = 1; minute <= 40; minute++)
        {
            var (step, time, text) = entries[(minute - 1) / 10].Split('|') is [var a, var b, var c] ? (a, b, c) : default;
            var entry = $"<entry><title>Slow mail</title><id>https://acme.example//incidents/01KJX3FWW7D7F9SCJ829S6CZVT</id><updated>2026-03-02T{time}:00Z</updated><content type=\"html\"><![CDATA[<b>Status: {step}</b><br/><br/>{text}]]></content></entry>";
            told.AddRange(await replay.PlayAsync(new Recording(Start.AddMinutes(minute), Atom(entry))));
        }

        Assert.Equal(["We look.", "We know.", "We mend it.", "Mended."], told.Select(news => news.Update!.Body));
        Assert.All(told, news => Assert.Equal(EventKind.IncidentUpdate, news.Kind));
    }

    [Theory]
    [InlineData("\n\n  <?xml version=\"1.0\"?>")]
    [InlineData("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"nonsense\"?>")]
    [InlineData("")]
    public void What_stands_before_a_feed_does_no_harm(string before) =>
        Assert.Equal("Slow mail", Parse(before + Rss(Item("1", "Slow mail", "Text."))).Listed.Single().Name);

    [Fact]
    public void Latin_letters_are_read_where_they_are_declared()
    {
        var body = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Rss(Item("1", "Störung", "Überlast.")));
        var page = Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, body)).Snapshot;
        Assert.Equal("Störung", page.Listed.Single().Name);
    }

    [Fact]
    public void Entities_of_html_and_bare_ampersands_are_read() =>
        Assert.Equal("Mail & more – later", Parse(Rss(Item("1", "Mail&nbsp;& more &ndash; later", "Text & more."))).Listed.Single().Name.Replace('\u00a0', ' '));

    /// <summary>Protocols §9, line 53.</summary>
    [Theory]
    [InlineData("Mon, 17 Aug 2026 21:01:19 PDT", "2026-08-18T04:01:19Z")]
    [InlineData("Thu, 23 Jul 2026 16:29:09 Z", "2026-07-23T16:29:09Z")]
    [InlineData("Wed, 23 Jul 26 16:29 +0530", "2026-07-23T10:59:00Z")]
    [InlineData("Thu, 23 Jul 2026 16:29:09 +05", "2026-07-23T11:29:09Z")]
    [InlineData("Thu, 23 Jul 2026 16:29:09 -0330", "2026-07-23T19:59:09Z")]
    [InlineData("2026-07-23T16:29:09.5+02:00", "2026-07-23T14:29:09Z")]
    [InlineData("23 July 2026 16:29:09 GMT", "2026-07-23T16:29:09Z")]
    [InlineData("31 Feb 2026 16:29:09 GMT", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void Times_are_read_as_they_are_written_in_the_field(string text, string? expected) =>
        Assert.Equal(expected, FeedDates.Parse(text)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Dec 31, 23:50 UTC", "2026-01-01T00:10:00Z", "2025-12-31T23:50")]
    [InlineData("Jan 1, 00:05 UTC", "2025-12-31T23:59:00Z", "2026-01-01T00:05")]
    [InlineData("Feb 29, 10:00 UTC", "2024-03-01T00:00:00Z", "2024-02-29T10:00")]
    [InlineData("Aug 21, 00:37 PDT", "2026-08-21T08:00:00Z", "2026-08-21T07:37")]
    public void The_year_of_a_step_is_that_which_brings_it_nearest(string text, string near, string expected) =>
        Assert.Equal(expected, $"{BlockTime.Parse(text, DateTimeOffset.Parse(near, System.Globalization.CultureInfo.InvariantCulture), isBefore: false):yyyy-MM-dd'T'HH:mm}");

    /// <summary>Protocols §9, line 53.</summary>
    [Fact]
    public async Task An_entry_without_id_and_date_is_told_once_wherever_it_stands()
    {
        const string New = "<item><title>Slow mail</title><description>Mail is slow.</description></item>";
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, Item("1", "Old", "Old.")));
        Assert.Equal("Slow mail", Assert.Single(await replay.PlayAsync(At(1, New, Item("1", "Old", "Old.")))).Incident!.Name);
        for (var minute = 2; minute < 9; minute++) Assert.Empty(await replay.PlayAsync(At(minute, Item("1", "Old", "Old."), New)));
    }

    [Fact]
    public void An_entry_without_id_and_date_is_known_by_its_link_or_title()
    {
        var page = Parse(Rss("<item><title>One</title><link>https://acme.example/1</link></item><item><title>Two</title></item>"));
        Assert.Equal("https://acme.example/1", page.Listed[0].Id.Value);
        Assert.Equal(32, page.Listed[1].Id.Value.Length);
    }

    [Fact]
    public void A_title_is_the_text_where_there_is_none_and_may_tell_planned_work()
    {
        var incident = Parse(Rss("<item><title>Network maintenance</title></item>")).Listed.Single();
        Assert.Equal((IncidentType.Maintenance, "Network maintenance"), (incident.Type, incident.Updates.Single().Body));
    }

    [Theory]
    [InlineData("<link rel=\"replies\" href=\"https://acme.example/talk\"/><link rel=\"alternate\" href=\"https://acme.example/1\"/><link rel=\"replies\" href=\"https://acme.example/talk\"/>", "Whole.")]
    [InlineData("<link href=\"https://acme.example/1\"/><media:title>Picture</media:title>", "Whole.")]
    public void Of_several_links_and_texts_the_entrys_own_counts(string members, string text)
    {
        var feed = $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:media=\"http://search.yahoo.com/mrss/\"><title>Acme</title><entry><id>1</id><title>Slow mail</title>{members}<content>{text}</content><summary>Part.</summary></entry></feed>";
        var incident = Parse(feed).Listed.Single();
        Assert.Equal(("Slow mail", "https://acme.example/1", text), (incident.Name, incident.Url, incident.Updates.Single().Body));
    }

    [Fact]
    public void Any_feed_is_only_possibly_a_pages()
    {
        Assert.Equal(Recognition.Possible, new FeedDialect().Recognise(Encoding.UTF8.GetBytes(Rss(Item("1", "Slow mail", "Text.")))));
        Assert.Single(new FeedDialect().CandidatesOf(new Uri("https://acme.example/status/feed/"), null));
    }

    [Fact]
    public void A_feed_that_says_nothing_of_itself_has_an_identity_all_the_same()
    {
        var page = Parse("<rss version=\"2.0\"><channel>" + Item("1", "Slow mail", "Text.") + "</channel></rss>");
        Assert.Equal(("feed", ""), (page.Identity.Value, page.Name));
    }

    [Theory]
    [InlineData("<html><body>feed</body></html>", "a web page")]
    [InlineData("{\"items\":[]}", "JSON")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "another document")]
    [InlineData("<rss version=\"2.0\"></rss>", "without a title")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>&a;</title></channel></rss>", "DTD")]
    public void What_is_no_feed_is_a_failure_that_says_what_it_is(string body, string what) =>
        Assert.Contains(what, Assert.IsType<ParseResult.Failed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Detail, StringComparison.Ordinal);

    [Fact]
    public void Feeds_that_a_page_names_are_asked_for_and_fixed_places_only_where_it_names_none()
    {
        var page = new Uri("https://status.acme.example");
        var dialect = new FeedDialect();
        var named = dialect.CandidatesOf(page, FrontPage.Read(page, "<link rel=alternate type=application/rss+xml href=/news.rss>"u8.ToArray())).ToList();
        Assert.Equal((new Uri("https://status.acme.example/news.rss"), true), (named.Single().Address, named.Single().IsHinted));
        Assert.Equal(3, dialect.CandidatesOf(page, FrontPage.Read(page, "<p>Acme</p>"u8.ToArray())).Count());
        Assert.Empty(dialect.CandidatesOf(page, null));
        Assert.Single(dialect.CandidatesOf(new Uri("https://acme.example/status.rss"), null));
        Assert.Equal(page, dialect.CandidatesOf(page, FrontPage.Read(page, Encoding.UTF8.GetBytes(Rss("")))).Single().Address);
    }

    private static Recording At(int minute, params string[] items) => new(Start.AddMinutes(minute), Encoding.UTF8.GetBytes(Rss(string.Concat(items))));

    private static string Rss(string items) => $"<rss version=\"2.0\"><channel><title>Acme status</title><link>https://status.acme.example</link>{items}</channel></rss>";

    private static string Item(string id, string title, string text) =>
        $"<item><guid>{id}</guid><title>{title}</title><description>{text}</description><pubDate>Mon, 02 Mar 2026 08:0{id}:00 GMT</pubDate></item>";

    private static byte[] Atom(string entries) => Encoding.UTF8.GetBytes(
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://acme.example/</id><title>Acme status</title><generator>incident.io</generator>{entries}</feed>");

    private static PageSnapshot Parse(string body) =>
        Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Snapshot;
}
