using System.Net;
using StatusMonitor.Dialects;
using StatusMonitor.Hosting;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Tests.Dialects.Feeds;
using StatusMonitor.Tests.Dialects.IncidentIo;
using StatusMonitor.Tests.Dialects.IncidentIoWidget;
using StatusMonitor.Tests.Recorded;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>With the whole box every page is found to speak what it speaks: whatever it says today, in whatever order it is asked.</summary>
public sealed class FindingTests
{
    private const int MostQuestions = 12;

    /// <summary>Where the data lie on their maker's host, which the page names.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["statusio"] = "api.status.io",
        ["statuspal"] = "statuspal.io",
        ["upptime"] = "raw.githubusercontent.com",
    };

    public static TheoryData<string> Languages => BoxLanguages.Names;

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_is_found_to_speak_what_it_speaks_on_any_day_and_nobody_else_is_asked(string name)
    {
        using var page = BoxPage.Speaking(name);
        await FindsAsync();
        var incident = page.Break();
        await FindsAsync();
        page.Page.Resolve(incident, "All good again.");
        page.Page.SetComponent(page.Api, "operational");
        await FindsAsync();

        async Task FindsAsync()
        {
            foreach (var dialects in new[] { BuiltIn.Dialects, BuiltIn.Dialects.Reverse() })
            {
                var found = await page.DetectAsync(dialects);
                Assert.Equal(name, found.Dialect?.Name);
                Assert.InRange(found.Attempts.Count, 1, MostQuestions);
                Assert.Equal(found.Attempts.Count, page.Web.Asked.Count);
                Assert.Equal(Elsewhere.TryGetValue(name, out var host) ? [host] : [], page.Web.Asked.Select(asked => asked.Host).Where(asked => asked != page.Home.Host).Distinct());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Whatever_a_catalog_says_it_speaks_a_page_is_found_to_speak_its_own(string name)
    {
        using var page = BoxPage.Speaking(name);
        page.Break();
        foreach (var likely in BuiltIn.Dialects)
        {
            var found = await page.DetectAsync(BuiltIn.Dialects, likely.Name);
            Assert.True(name == found.Dialect?.Name, $"said to be {likely.Name}, found to be {found.Dialect?.Name}");
            Assert.InRange(found.Attempts.Count, 1, MostQuestions);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_server_that_has_its_own_way_to_say_that_nothing_is_there_does_not_hide_what_is(string name)
    {
        using var page = BoxPage.Speaking(name);
        page.Break();
        foreach (var missing in new[] { HttpStatusCode.Forbidden, HttpStatusCode.Gone, HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError })
        {
            page.Web.Missing = missing;
            Assert.Equal((name, missing), ((await page.DetectAsync(BuiltIn.Dialects)).Dialect?.Name, missing));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_that_answers_all_else_with_its_web_page_is_found_to_speak_what_it_speaks(string name)
    {
        using var page = BoxPage.Speaking(name);
        page.Break();
        var answer = page.Web.Answer;
        page.Web.Answer = path => answer(path) ?? answer("") ?? BoxWeb.Html("Lumen");
        Assert.Equal(name, (await page.DetectAsync(BuiltIn.Dialects)).Dialect?.Name);
    }

    [Fact]
    public async Task A_page_that_answers_everything_with_its_web_page_is_nobodys()
    {
        using var page = new BoxPage(BoxLanguages.HomeOf("statuspage"));
        page.Web.Answer = _ => BoxWeb.Html("<head><title>Lumen</title></head><body><a href=\"https://github.com/lumen/lumen\">us</a> <a href=\"https://blog.example/statuspal.io\">on StatusPal and status.io</a></body>");
        var found = await page.DetectAsync(BuiltIn.Dialects);
        Assert.True(found is { Dialect: null, IsExhausted: true });
        Assert.All(page.Web.Asked, asked => Assert.Equal(page.Home.Host, asked.Host));
        Assert.InRange(page.Web.Asked.Count, 1, Detector.MostQuestions);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"data\":[]}")]
    [InlineData("{\"status\":\"ok\"}")]
    [InlineData("{\"error\":\"not found\"}")]
    public async Task A_page_that_answers_everything_with_the_same_bare_json_is_nobodys(string body)
    {
        using var page = new BoxPage(BoxLanguages.HomeOf("statuspage"));
        page.Web.Answer = _ => BoxWeb.Json(body);
        var found = await page.DetectAsync(BuiltIn.Dialects);
        Assert.True(found.Dialect is null, $"{body} was taken for {found.Dialect?.Name}");
    }

    [Theory]
    [InlineData("incidentio/openai-summary-2026-09-29-two-open-incidents.json")]
    [InlineData("incidentio/openai-summary-2026-09-24-all-operational-no-incidents-key.json")]
    public async Task A_page_that_answers_its_look_alike_too_is_found_to_be_its_makers(string recording)
    {
        var lookAlike = Fixtures.Read(recording);
        using var page = new BoxPage(BoxLanguages.HomeOf("incidentio"));
        var (own, widget) = (new IncidentIoLanguage(), new IncidentIoWidgetLanguage());
        page.Web.Answer = path => path == "/api/v2/summary.json" ? new LanguageDocument(lookAlike, HasETag: false)
            : path == "/api/v1/summary" ? widget.Answer(path, page.Page.State) : own.Answer(path, page.Page.State);
        var found = await page.DetectAsync(BuiltIn.Dialects);
        Assert.Equal(("incidentio", Recognition.Certain), (found.Dialect?.Name, found.Sureness));
        Assert.Equal(["/api/v2/summary.json", "", "/proxy/status.lumen.example"], page.Web.Paths);
    }

    [Theory]
    [InlineData("incidentio/openai-summary-2026-09-29-two-open-incidents.json")]
    [InlineData("incidentio/openai-summary-2026-09-24-all-operational-no-incidents-key.json")]
    public async Task Where_only_the_look_alike_answers_it_is_taken(string recording)
    {
        var lookAlike = Fixtures.Read(recording);
        using var page = new BoxPage(BoxLanguages.HomeOf("incidentio"));
        var feed = new FeedLanguage();
        page.Web.Answer = path => path == "/api/v2/summary.json" ? new LanguageDocument(lookAlike, HasETag: false) : feed.Answer(path, page.Page.State);
        var found = await page.DetectAsync(BuiltIn.Dialects);
        Assert.Equal(("statuspage", Recognition.Likely), (found.Dialect?.Name, found.Sureness));
        Assert.InRange(found.Attempts.Count, 1, MostQuestions);
    }

    [Theory]
    [InlineData("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom\">", "/feed.atom")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.rss\">", "/feed.rss")]
    [InlineData("", "/feed.atom")]
    [InlineData("<a href=\"https://incident.io\">incident.io</a>", "/feed.atom")]
    public async Task Where_only_the_feed_answers_it_is_the_feed_that_is_read(string head, string at)
    {
        var feed = Fixtures.Read("incidentio/openai-history-2026-09-03.atom");
        using var page = new BoxPage(BoxLanguages.HomeOf("incidentio"));
        page.Web.Answer = path => path == at ? new LanguageDocument(feed, "application/atom+xml") : path.Length == 0 ? BoxWeb.Html(head) : null;
        var found = await page.DetectAsync(BuiltIn.Dialects);
        Assert.Equal(("feed", at), (found.Dialect?.Name, found.Address.AbsolutePath));
        Assert.InRange(found.Attempts.Count, 1, MostQuestions);
        Assert.All(page.Web.Asked, asked => Assert.Equal(page.Home.Host, asked.Host));
    }
}
