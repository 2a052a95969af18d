using StatusMonitor.Model;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Tests.Recorded;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>A page goes from one real maker to another while something is wrong: told once, and never as well.</summary>
public sealed class MovingTests
{
    /// <summary>Those whose pages may lie at any address, so that a page can become one.</summary>
    private static readonly string[] Anywhere =
        ["statuspage", "incidentio", "instatus", "betterstack", "statusio", "statuspal", "cachet", "cachet-3", "firehydrant", "upptime", "cstate"];

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(8);

    public static TheoryData<string, string> Pairs =>
        [.. Anywhere.SelectMany(_ => Anywhere, (from, to) => (from, to)).Where(pair => pair.from != pair.to)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task An_incident_that_is_open_while_its_page_moves_is_told_once_and_never_hidden(string from, string to)
    {
        using var story = new BoxStory();
        story.Speak(from);
        await story.PassAsync(TimeSpan.FromHours(2));
        story.Break();
        await story.PassAsync(Soon);
        story.Shown.Clear();
        story.Speak(to);
        var news = await story.PassAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(to, await story.DialectAsync());
        Assert.Equal(new EventMove("dialect", from, to), Assert.Single(news, one => one.Move is not null).Move);
        Assert.DoesNotContain(PageCondition.Operational, story.Shown);
        // A page without texts has nothing that could be known to be the same.
        if (BoxLanguages.Of(from).TellsTexts && BoxLanguages.Of(to).TellsTexts) Assert.Empty(news.Where(one => one.Incident is not null).Select(one => $"{one.Short()} {one.Update?.Body} {one.Incident!.StartedAt:T}"));
        Assert.Empty(await story.PassAsync(TimeSpan.FromHours(2)));
        Assert.DoesNotContain(PageCondition.Operational, story.Shown);
    }

    [Fact]
    public async Task Through_four_makers_and_back_each_move_is_told_once_and_the_incident_once()
    {
        using var story = new BoxStory();
        story.Speak("statuspage");
        await story.PassAsync(TimeSpan.FromHours(2));
        var incident = story.Break();
        Assert.Single(await story.PassAsync(Soon), news => news.Incident is not null);
        story.Shown.Clear();
        List<StatusEvent> all = [];
        foreach (var next in new[] { "incidentio", "instatus", "feed", "statuspage" })
        {
            story.Speak(next);
            var news = await story.PassAsync(TimeSpan.FromHours(3));
            Assert.Equal(next, await story.DialectAsync());
            Assert.Single(news, one => one.Kind == EventKind.PageMoved);
            all.AddRange(news);
        }

        Assert.Equal(
            ["statuspage>incidentio", "incidentio>instatus", "instatus>feed", "feed>statuspage"], all.Where(one => one.Move is not null).Select(one => $"{one.Move!.From}>{one.Move.To}"));
        Assert.Empty(all.Where(one => one.Incident is not null).Select(one => $"{one.Short()} {one.Update?.Body} {one.Incident!.StartedAt:T}"));
        Assert.DoesNotContain(PageCondition.Operational, story.Shown);
        story.Page.Resolve(incident, "All good again.");
        story.Page.SetComponent(story.Api, "operational");
        Assert.Single(await story.PassAsync(Soon), news => news.Incident?.Status == IncidentStatus.Resolved);
        Assert.Equal(PageCondition.Operational, story.World.Status!.Condition);
    }

    [Fact]
    public async Task Filters_hold_by_the_names_of_components()
    {
        var scope = new ComponentScope(["API"]);
        using var story = new BoxStory();
        story.Speak("statuspage");
        await story.PassAsync(TimeSpan.FromHours(2));
        foreach (var next in new[] { "incidentio", "instatus", "statuspage" })
        {
            story.Speak(next);
            // A search in vain is not repeated within the hour, nor is one that found something.
            await story.PassAsync(TimeSpan.FromHours(1.5));
            Assert.Equal(next, await story.DialectAsync());
            var (mine, other) = (story.Break($"API fails at {next}"), story.Break($"Website fails at {next}", story.Website));
            var news = await story.PassAsync(Soon);
            Assert.Equal([$"API fails at {next}"], news.Where(one => one.Incident is not null && scope.Concerns(one)).Select(one => one.Incident!.Name).Distinct());
            Assert.Contains(news, one => one.Incident?.Name == $"Website fails at {next}");
            story.Page.Resolve(mine, "Over.");
            story.Page.Resolve(other, "Over.");
            await story.PassAsync(Soon);
        }
    }

    [Fact]
    public async Task A_look_alike_that_the_new_maker_keeps_at_the_old_address_does_not_hide_the_move()
    {
        var lookAlike = Fixtures.Read("incidentio/openai-summary-2026-09-24-all-operational-no-incidents-key.json");
        var incidents = Fixtures.Read("incidentio/openai-v2-incidents-2026-08.json");
        using var story = new BoxStory();
        story.Speak("statuspage");
        await story.PassAsync(TimeSpan.FromHours(2));
        story.Break();
        await story.PassAsync(Soon);
        story.Shown.Clear();
        story.Web.Answer = path => path switch
        {
            "/api/v2/summary.json" => new LanguageDocument(lookAlike, HasETag: false),
            "/api/v2/incidents.json" => new LanguageDocument(incidents, HasETag: false),
            _ => story.Answer("incidentio", path),
        };
        var news = await story.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(new EventMove("dialect", "statuspage", "incidentio"), Assert.Single(news, one => one.Move is not null).Move);
        Assert.Empty(news.Where(one => one.Incident is not null).Select(one => $"{one.Short()} {one.Update?.Body} {one.Incident!.StartedAt:T}"));
        Assert.DoesNotContain(PageCondition.Operational, story.Shown);
    }

    [Theory]
    [InlineData("<body>We are down for maintenance.</body>", false)]
    [InlineData("<head><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/history.atom\"></head>", true)]
    [InlineData("<body>Powered by <a href=\"https://instatus.com\">Instatus</a>, see incident.io, Cachet, cState and status.io</body>", false)]
    public async Task A_page_whose_maker_works_on_it_for_ten_minutes_has_not_moved(string text, bool hasFeed)
    {
        using var story = new BoxStory();
        story.Speak("statuspage");
        await story.PassAsync(TimeSpan.FromHours(2));
        story.Shown.Clear();
        story.Web.Answer = path => hasFeed && path == "/history.atom" ? story.Answer("feed", path) : BoxWeb.Html(text);
        await story.PassAsync(TimeSpan.FromMinutes(1));
        story.Shown.Clear();
        var news = await story.PassAsync(TimeSpan.FromMinutes(9));
        Assert.All(story.Shown, shown => Assert.Equal(PageCondition.Unknown, shown));
        story.Speak("statuspage");
        news.AddRange(await story.PassAsync(TimeSpan.FromMinutes(10)));
        Assert.Equal(["page.unreadable", "page.readable"], news.Short());
        Assert.Equal(("statuspage", PageCondition.Operational), (await story.DialectAsync(), story.World.Status!.Condition));
    }

    [Fact]
    public async Task A_feed_that_lies_where_the_former_makers_lay_is_not_taken_for_that()
    {
        using var story = new BoxStory();
        story.Speak("instatus");
        await story.PassAsync(TimeSpan.FromHours(2));
        story.Break();
        await story.PassAsync(Soon);
        story.Web.Answer = path => path == "/history.atom" ? story.Answer("feed", path) : story.Answer("statuspage", path);
        var news = await story.PassAsync(TimeSpan.FromHours(2));
        Assert.Equal(["page.moved"], news.Short());
    }

    [Fact]
    public async Task A_page_that_is_read_by_a_feed_is_asked_for_better_once_a_day_and_keeps_its_feed()
    {
        using var story = new BoxStory();
        var isOut = false;
        story.Web.Answer = path => path switch
        {
            "" => BoxWeb.Html("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/one.atom\"><link rel=\"alternate\" type=\"application/atom+xml\" href=\"/other.atom\">"),
            "/one.atom" => isOut ? null : story.Answer("feed", "/history.atom"),
            "/other.atom" => story.Answer("feed", "/history.atom"),
            _ => null,
        };
        await story.PassAsync(TimeSpan.FromHours(1));
        story.Web.Asked.Clear();
        Assert.Empty(await story.PassAsync(TimeSpan.FromHours(72)));
        Assert.Equal(3, story.Web.Paths.Count(path => path == "/api/v2/summary.json"));
        Assert.Equal(3, story.Web.Paths.Count(path => path == "/other.atom"));
        isOut = true;
        Assert.Empty(await story.PassAsync(TimeSpan.FromHours(3)));
        Assert.Null(story.World.Status!.Failure);
    }

    [Fact]
    public async Task A_page_that_was_first_seen_while_only_its_feed_answered_is_read_whole_within_a_day()
    {
        using var story = new BoxStory();
        story.Speak("feed");
        await story.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("feed", await story.DialectAsync());
        story.Break();
        await story.PassAsync(Soon);
        story.Web.Answer = path => story.Answer("statuspage", path) ?? story.Answer("feed", path);
        var news = await story.PassAsync(TimeSpan.FromHours(26));
        Assert.Equal("statuspage", await story.DialectAsync());
        Assert.Equal(["page.moved"], news.Short());
        Assert.NotEqual(PageCondition.Operational, story.World.Status!.Condition);
    }
}
