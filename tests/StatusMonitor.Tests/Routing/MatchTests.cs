using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Routing;

/// <summary>Each criterion of a match by itself, and what happens to those that cannot be read.</summary>
public sealed class MatchTests
{
    [Fact]
    public void An_empty_match_holds_for_everything() =>
        Assert.True(Holds(new EventMatch(), RoutedNews.Page("e1")) && new EventMatch().IsEmpty);

    [Theory]
    [InlineData("openai", true)]
    [InlineData("OPEN*", true)]
    [InlineData("open?i", true)]
    [InlineData("open", false)]
    [InlineData(@"open\ai", false)]
    public void Pages_are_globs_that_do_not_mind_case(string glob, bool holds) =>
        Assert.Equal(holds, Holds(new EventMatch { Pages = ["stripe", glob] }, RoutedNews.Of("e1")));

    [Fact]
    public void A_match_on_components_needs_an_event_that_names_one()
    {
        var match = new EventMatch { Components = ["chat*"] };
        Assert.True(Holds(match, RoutedNews.Of("e1", components: ["API", "ChatGPT"])));
        Assert.False(Holds(match, RoutedNews.Of("e1", components: ["API"])));
        Assert.False(Holds(match, RoutedNews.Of("e1")));
    }

    [Fact]
    public void Kinds_and_types_go_by_the_words_of_the_json()
    {
        Assert.True(Holds(new EventMatch { Kinds = ["incident.*"] }, RoutedNews.Of("e1")));
        Assert.False(Holds(new EventMatch { Kinds = ["page.*"] }, RoutedNews.Of("e1")));
        Assert.True(Holds(new EventMatch { Types = ["maintenance"] }, RoutedNews.Of("e1", kind: EventKind.MaintenanceUpdate)));
        Assert.False(Holds(new EventMatch { Types = ["incident"] }, RoutedNews.Page("e1")));
    }

    [Fact]
    public void A_status_is_the_updates_step_or_what_a_component_has_come_to()
    {
        Assert.True(Holds(new EventMatch { Statuses = ["res*"] }, RoutedNews.Of("e1", status: "resolved")));
        Assert.True(Holds(new EventMatch { Statuses = ["major_outage"] }, RoutedNews.Component("e1", "API", "operational", "major_outage")));
        Assert.False(Holds(new EventMatch { Statuses = ["operational"] }, RoutedNews.Component("e1", "API", "operational", "major_outage")));
    }

    [Fact]
    public void A_category_is_the_catalogs()
    {
        var match = new CompiledMatch(new EventMatch { Categories = ["ai"] });
        Assert.True(match.Holds(RoutedNews.Of("e1"), "AI"));
        Assert.False(match.Holds(RoutedNews.Of("e1"), null));
    }

    [Fact]
    public void All_criteria_must_hold_and_what_is_excluded_must_not()
    {
        var match = new EventMatch { Pages = ["openai"], Impact = ">= major", Not = new EventMatch { Statuses = ["monitoring"] } };
        Assert.True(Holds(match, RoutedNews.Of("e1")));
        Assert.False(Holds(match, RoutedNews.Of("e1", impact: "minor")));
        Assert.False(Holds(match, RoutedNews.Of("e1", status: "monitoring")));
    }

    [Theory]
    [InlineData(">= major", "critical", true)]
    [InlineData(">= major", "minor", false)]
    [InlineData("> major", "major", false)]
    [InlineData("< minor", "maintenance", true)]
    [InlineData("<= minor", "major", false)]
    [InlineData("!= none", "none", false)]
    [InlineData("= MINOR", "minor", true)]
    [InlineData("major", "Major", true)]
    [InlineData(">= critical", "apocalyptic", true)]
    [InlineData("<= critical", "apocalyptic", false)]
    [InlineData("!= none", "apocalyptic", true)]
    public void Impacts_are_compared_in_their_order_and_one_nobody_knows_is_grave(string rule, string impact, bool holds) =>
        Assert.Equal(holds, Holds(new EventMatch { Impact = rule }, RoutedNews.Of("e1", impact: impact)));

    [Fact]
    public void A_components_end_of_trouble_matches_as_its_trouble_did()
    {
        var match = new EventMatch { Impact = ">= major" };
        Assert.True(Holds(match, RoutedNews.Component("e1", "API", "operational", "partial_outage")));
        Assert.True(Holds(match, RoutedNews.Component("e2", "API", "partial_outage", "operational")));
        Assert.False(Holds(match, RoutedNews.Component("e3", "API", "operational", "degraded_performance")));
        Assert.False(Holds(match, RoutedNews.Page("e4")));
    }

    [Theory]
    [InlineData("ELEVATED", true)]
    [InlineData("investigating", true)]
    [InlineData("/rates?$/", true)]
    [InlineData("/^rates/", false)]
    [InlineData("billing", false)]
    [InlineData("/", false)]
    public void Text_is_sought_in_title_and_text_and_between_slashes_as_a_pattern(string text, bool holds) =>
        Assert.Equal(holds, Holds(new EventMatch { Text = text }, SomeNews.Update()));

    [Theory]
    [InlineData("impact", "terrible", null)]
    [InlineData("impact", ">=", null)]
    [InlineData("text", null, "")]
    [InlineData("text", null, "/(/")]
    [InlineData("text", null, @"/(a)\1/")]
    public void What_cannot_be_read_is_found_before_and_refused_after(string key, string? impact, string? text)
    {
        var match = new EventMatch { Impact = impact, Text = text };
        Assert.Equal(key, Assert.Single(CompiledMatch.MistakesIn(match)).Key);
        Assert.Equal($"not.{key}", Assert.Single(CompiledMatch.MistakesIn(new EventMatch { Not = match })).Key);
        Assert.Throws<ArgumentException>(() => new CompiledMatch(match));
    }

    [Fact]
    public async Task A_hostile_text_cannot_make_a_pattern_slow()
    {
        var news = SomeNews.Update(body: new string('a', 200_000) + "!");
        var looking = Task.Run(() => Holds(new EventMatch { Text = "/(a+)+$/" }, news), TestContext.Current.CancellationToken);
        Assert.False(await looking.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken));
    }

    private static bool Holds(EventMatch match, StatusEvent news) => new CompiledMatch(match).Holds(news, null);
}
