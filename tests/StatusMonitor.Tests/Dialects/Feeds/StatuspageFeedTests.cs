using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>What is peculiar to Statuspage's history as Atom (protocols §9, line 52).</summary>
public sealed class StatuspageFeedTests
{
    private const string Look = "<p><small>Mar <var data-var='date'> 2</var>, <var data-var='time'>08:50</var> UTC</small><br><strong>Investigating</strong> - We look.</p>";

    private const string Scheduled = "<p><small>Mar 2, 08:50 UTC</small><br><strong>Scheduled</strong> - A switch.</p>";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_entry_published_in_the_future_is_told_at_once_with_the_time_of_its_step()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, ""));
        var told = Assert.Single(await replay.PlayAsync(At(1, Entry(Look, published: "2026-03-02T14:00:00Z"))));
        Assert.Equal((EventKind.IncidentUpdate, Start.AddMinutes(-10)), (told.Kind, told.Update!.PublishedAt));
        Assert.Empty(await SettleAsync(replay, 2, Entry(Look, published: "2026-03-02T14:00:00Z")));
    }

    [Fact]
    public async Task Other_markup_around_the_same_words_is_no_news()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, ""));
        await replay.PlayAsync(At(1, Entry(Look)));
        Assert.Empty(await SettleAsync(replay, 2, Entry("\n <p>\n <small>Mar 2, 08:50 UTC</small>\n <br />\n <strong>Investigating</strong>\n - We look.\n </p>\n")));
    }

    [Fact]
    public async Task Two_steps_of_one_minute_and_one_word_are_two_and_each_is_told_once()
    {
        const string Closer = "<p><small>Mar 2, 08:50 UTC</small><br><strong>Investigating</strong> - We look closer.</p>";
        using var replay = new FeedReplay(Since.All);
        await replay.PlayAsync(At(0, ""));
        var told = await SettleAsync(replay, 1, Entry(Closer + Look));
        Assert.Equal(["We look.", "We look closer."], told.Select(news => news.Update!.Body));
    }

    [Fact]
    public async Task A_stamp_that_is_always_now_is_no_news_and_hides_none()
    {
        using var replay = new FeedReplay();
        await replay.PlayAsync(At(0, ""));
        await replay.PlayAsync(At(1, Entry(Look)));
        Assert.Empty(await SettleAsync(replay, 2, Entry(Look)));
        var end = Assert.Single(await SettleAsync(replay, 20, Entry("<p><small>Mar 2, 09:19 UTC</small><br><strong>Resolved</strong> - Mended.</p>" + Look)));
        Assert.Equal((EventKind.IncidentUpdate, "resolved"), (end.Kind, end.Update!.Status));
    }

    [Fact]
    public void A_time_of_the_end_that_names_no_day_is_on_the_day_of_the_begin()
    {
        var planned = Parse(Entry("<p><strong>THIS IS A SCHEDULED EVENT Mar <var data-var='date'> 5</var>, <var data-var='time'>22:00</var> - <var data-var='time'>23:30</var> UTC</strong></p>" + Scheduled)).Listed.Single();
        Assert.Equal((IncidentType.Maintenance, "scheduled"), (planned.Type, planned.Status));
        Assert.Equal(("2026-03-05T22:00:00", "2026-03-05T23:30:00"), ($"{planned.ScheduledFor:s}", $"{planned.ScheduledUntil:s}"));
        planned = Parse(Entry("<p><strong>THIS IS A SCHEDULED EVENT Mar 5, 22:00 - Mar 6, 01:30 UTC</strong></p>" + Scheduled)).Listed.Single();
        Assert.Equal(("2026-03-05T22:00:00", "2026-03-06T01:30:00"), ($"{planned.ScheduledFor:s}", $"{planned.ScheduledUntil:s}"));
    }

    [Theory]
    [InlineData("<small>Mar 2, 08:40 UTC</small><p><strong>Resolved</strong> - x")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><b>Resolved</b> at last</strong> - x")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><strong>Resolved</strong> x")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><strong>Resolved</strong>")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><strong>Resolved</strong>  ")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><strong>-</strong> - x")]
    [InlineData("<small>Mar 2, 08:40 UTC")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br")]
    [InlineData("<small>Mar 2, 08:40 UTC</small><br><strong>Resolved")]
    public void What_only_begins_as_a_step_does_is_text(string html) =>
        Assert.Equal(["investigating"], Parse(Entry(Look + html)).Listed.Single().Updates.Select(update => update.Status));

    [Fact]
    public void A_word_of_fifty_letters_is_a_step_and_one_of_sixty_is_none()
    {
        static string Step(int letters) => $"<small>Mar 2, 08:40 UTC</small><br><strong>{new string('x', letters)}</strong> - x";
        Assert.Equal(2, Parse(Entry(Look + Step(50))).Listed.Single().Updates.Count);
        Assert.Single(Parse(Entry(Look + Step(60))).Listed.Single().Updates);
    }

    [Fact]
    public void Each_step_lies_in_the_year_before_the_one_after_it_also_beyond_one_whose_time_cannot_be_read()
    {
        static string Step(string time) => $"<p><small>{time} UTC</small><br><strong>Update</strong> - {time}.</p>";
        var steps = Parse(Entry(Step("Mar 2, 08:50") + Step("Dec 5, 10:00") + Step("Soon") + Step("Jan 10, 10:00"))).Listed.Single().Updates;
        Assert.Equal(["", "2025-01-10", "2025-12-05", "2026-03-02"], steps.Select(step => $"{step.CreatedAt:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Aug 30, 22:00 - Sep 15, 01:30 UTC", "2026-08-30T22:00", "2026-09-15T01:30")]
    [InlineData("soon - Mar 6, 01:30 UTC", "", "2026-03-06T01:30")]
    [InlineData("Mar 5, 22:00 UTC", "2026-03-05T22:00", "")]
    public void A_planned_time_may_lack_its_begin_or_its_end_and_the_end_lies_near_the_begin(string text, string from, string until)
    {
        var planned = Parse(Entry($"<p><strong>THIS IS A SCHEDULED EVENT {text}</strong></p>" + Look)).Listed.Single();
        Assert.Equal((IncidentType.Maintenance, "maintenance"), (planned.Type, planned.Impact));
        Assert.Equal((from, until), ($"{planned.ScheduledFor:yyyy-MM-dd'T'HH:mm}", $"{planned.ScheduledUntil:yyyy-MM-dd'T'HH:mm}"));
    }

    [Theory]
    [InlineData("Scheduled", IncidentType.Maintenance, "scheduled")]
    [InlineData("In progress", IncidentType.Maintenance, "investigating")]
    [InlineData("Verifying", IncidentType.Maintenance, "investigating")]
    [InlineData("Completed", IncidentType.Maintenance, "scheduled")]
    [InlineData("Identified", IncidentType.Incident, "investigating")]
    public void Each_word_of_planned_work_tells_it_and_what_an_update_before_it_means(string word, IncidentType type, string first)
    {
        static string Step(string word, int minute) => $"<p><small>Mar 2, 08:{minute} UTC</small><br><strong>{word}</strong> - Text of {minute}.</p>";
        var incident = Parse(Entry(Step(word, 40) + Step("Update", 30))).Listed.Single();
        Assert.Equal((type, first, WireWord.Snake(word)), (incident.Type, incident.Updates[0].Status, incident.Status));
    }

    [Theory]
    [InlineData("<feed><id>tag:a,2005:/history</id></feed>", true)]
    [InlineData("<feed><id>tag:a,2005:/other</id></feed>", false)]
    [InlineData("<feed><id>a,2005:/history</id></feed>", false)]
    [InlineData("<feed><id>a</id><subtitle>Statuspage</subtitle></feed>", false)]
    [InlineData("<rss><channel><title>Acme</title><description>Statuspage</description></channel></rss>", true)]
    [InlineData("<rss><channel><title>Acme</title><description>News</description></channel></rss>", false)]
    [InlineData("<rss><channel><id>tag:a,2005:/history</id></channel></rss>", false)]
    public void The_history_is_known_by_its_id_or_by_its_description(string feed, bool isOwn) =>
        Assert.Equal(isOwn, Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(feed))).Snapshot.TellsState);

    [Fact]
    public void An_entry_without_a_link_or_without_its_first_time_has_its_id_and_its_last_time()
    {
        var entry = Entry(Look).Replace("<published>2026-03-02T08:50:00Z</published>", "", StringComparison.Ordinal).Replace("<link rel=\"alternate\" type=\"text/html\" href=\"https://status.acme.example/incidents/abcdefghijkl\"/>", "", StringComparison.Ordinal);
        var incident = Parse(entry).Listed.Single();
        Assert.Equal(("tag:status.acme.example,2005:Incident/1", Start.AddMinutes(-10)), (incident.Id.Value, incident.StartedAt));
    }

    [Fact]
    public void An_entry_without_steps_is_read_as_anybodys_under_its_own_id() =>
        Assert.Equal(("abcdefghijkl", "reported", "Mail is slow."), Parse(Entry("Mail is slow.")).Listed.Single() is var read ? (read.Id.Value, read.Status, read.Updates[0].Body) : default);

    private static async Task<List<StatusEvent>> SettleAsync(FeedReplay replay, int minute, string entry)
    {
        List<StatusEvent> all = [];
        for (var end = minute + 12; minute < end; minute++) all.AddRange(await replay.PlayAsync(At(minute, entry)));
        return all;
    }

    private static Recording At(int minute, string entry) => new(Start.AddMinutes(minute), Feed(Start.AddMinutes(minute), entry));

    private static byte[] Feed(DateTimeOffset stamp, string entry) => Encoding.UTF8.GetBytes(
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>tag:status.acme.example,2005:/history</id><title>Acme Status - Incident History</title><updated>{stamp:yyyy-MM-dd'T'HH:mm:ss'Z'}</updated>{entry}</feed>");

    private static string Entry(string content, string published = "2026-03-02T08:50:00Z") =>
        $"<entry><id>tag:status.acme.example,2005:Incident/1</id><link rel=\"alternate\" type=\"text/html\" href=\"https://status.acme.example/incidents/abcdefghijkl\"/><title>Slow mail</title><published>{published}</published><updated>2026-03-02T08:50:00Z</updated><content type=\"html\"><![CDATA[{content}]]></content></entry>";

    private static PageSnapshot Parse(string entry) => Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Feed(Start, entry))).Snapshot;
}
