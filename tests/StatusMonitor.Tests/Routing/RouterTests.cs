using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Routing;

/// <summary>What goes where: the routes as people write them.</summary>
public sealed class RouterTests
{
    private static readonly Verdict Sent = Verdict.Send.Now;

    [Fact]
    public void Without_routes_everything_goes_to_every_handler() =>
        Assert.Equal(Sent, Decide(RoutePlan.Everything, RoutedNews.Of("e1")));

    [Fact]
    public void The_first_route_that_matches_decides()
    {
        var plan = Plan(Route(new EventMatch { Pages = ["open*"] }, "pager"), Route(new EventMatch(), "chat"));
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1"), "pager"));
        Assert.Equal(Skipped(SkipReason.NoRoute), Decide(plan, RoutedNews.Of("e1")));
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1", page: "stripe")));
    }

    [Fact]
    public void A_route_that_continues_lets_the_next_be_asked_too()
    {
        var plan = Plan(Route(new EventMatch { Impact = ">= major" }, "pager") with { Continue = true }, Route(new EventMatch(), "chat"));
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1"), "pager"));
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1")));
    }

    [Fact]
    public void A_route_to_nobody_ends_the_way() =>
        Assert.Equal(Skipped(SkipReason.NoRoute), Decide(Plan(Route(new EventMatch { Impact = "none" }), Route(new EventMatch(), "chat")), RoutedNews.Of("e1", impact: "none")));

    [Fact]
    public void Silent_history_goes_nowhere() =>
        Assert.Equal(Skipped(SkipReason.Silent), Decide(RoutePlan.Everything, RoutedNews.Of("e1") with { Silent = true, To = ["chat"] }));

    [Fact]
    public void An_addressed_event_goes_to_those_alone_whatever_the_routes_say()
    {
        var news = RoutedNews.Page("e1", EventKind.PageCondition) with { To = ["pager"] };
        var plan = Plan(Route(new EventMatch { Kinds = ["incident.*"] }, "chat", "pager"));
        Assert.Equal(Sent, Decide(plan, news, "pager"));
        Assert.Equal(Skipped(SkipReason.NotAddressed), Decide(plan, news));
    }

    [Fact]
    public void What_somebody_asked_to_be_told_once_goes_to_all_even_in_silence_and_quiet()
    {
        var plan = Plan(Route(new EventMatch { Kinds = ["incident.*"] }, "chat"));
        var at = RoutedNews.For() with { IsSilenced = (_, _) => true, Quiet = Night(SomeNews.Now) };
        Assert.Equal(Sent, new Router(plan).Decide(RoutedNews.Page("e1", EventKind.PageCondition), at));
        Assert.Equal(Sent, new Router(plan).DecideAgain(RoutedNews.Page("e1", EventKind.PageCondition), at));
    }

    [Fact]
    public void A_handler_is_not_told_of_its_own_trouble_and_the_others_are()
    {
        Assert.Equal(Skipped(SkipReason.Own), Decide(RoutePlan.Everything, RoutedNews.Trouble("e1", "chat")));
        Assert.Equal(Sent, Decide(RoutePlan.Everything, RoutedNews.Trouble("e1", "pager")));
    }

    [Theory]
    [InlineData("delivery.*")]
    [InlineData("delivery*")]
    public void Own_trouble_passes_by_the_routes_unless_one_names_it(string kinds)
    {
        var incidents = Route(new EventMatch { Kinds = ["incident.*"] }, "pager");
        Assert.Equal(Sent, Decide(Plan(incidents), RoutedNews.Trouble("e1", "pager")));
        var named = Plan(Route(new EventMatch { Kinds = [kinds] }, "ops"), incidents);
        Assert.Equal(Sent, Decide(named, RoutedNews.Trouble("e1", "pager"), "ops"));
        Assert.Equal(Skipped(SkipReason.NoRoute), Decide(named, RoutedNews.Trouble("e1", "pager")));
    }

    [Fact]
    public void Only_wanted_components_are_told_of_and_an_incident_that_names_none()
    {
        var plan = RoutePlan.Everything with { Pages = Rules(new PageRules { Components = ["API*"] }) };
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1", components: ["Labs", "api gateway"])));
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1")));
        Assert.Equal(Skipped(SkipReason.Component), Decide(plan, RoutedNews.Of("e1", components: ["Labs"])));
    }

    [Fact]
    public void A_group_and_what_was_named_before_are_matched_by_pages_and_by_routes_alike()
    {
        var named = RoutedNews.Of("e1", components: ["Labs"]);
        named = named with { Components = [.. named.Components.Select(part => part with { Group = "Europe" })] };
        var before = RoutedNews.Of("e2") with { Incident = named.Incident! with { Touched = [new TouchedComponent("Labs") { Group = "Europe" }] } };
        foreach (var (glob, verdict) in new (string, Verdict)[] { ("Europe/*", Sent), ("labs", Sent), ("Asia/*", Skipped(SkipReason.Component)), ("Europe", Skipped(SkipReason.Component)) })
        {
            var page = RoutePlan.Everything with { Pages = Rules(new PageRules { Components = [glob] }) };
            var route = Plan(Route(new EventMatch { Components = [glob] }, "chat"));
            Assert.Equal([verdict, verdict], new[] { Decide(page, named), Decide(page, before) });
            Assert.Equal([verdict == Sent, verdict == Sent], new[] { Decide(route, named) == Sent, Decide(route, before) == Sent });
        }
    }

    [Fact]
    public void A_follow_up_is_told_when_its_impact_falls_its_component_is_unlinked_or_its_title_changes()
    {
        var plan = Plan(Route(new EventMatch { Impact = ">= major", Components = ["API"], Text = "error", Not = new EventMatch { Text = "beta" } }, "chat"))
            with
        { Pages = Rules(new PageRules { Components = ["API"] }) };
        var end = RoutedNews.Of("e2", status: "resolved", impact: "none", components: ["Labs"]);
        end = end with { Incident = end.Incident! with { Name = "Slow answers (beta)" } };
        Assert.Equal(Sent, Decide(plan, RoutedNews.Of("e1", components: ["API"])));
        Assert.Equal(Skipped(SkipReason.Component), Decide(plan, end));
        Assert.Equal(Sent, new Router(plan).Decide(end, RoutedNews.For() with { WasTold = true }));
        Assert.Equal(Sent, new Router(plan).Decide(end, RoutedNews.For() with { IsKept = true }));
    }

    [Fact]
    public void A_follow_up_still_obeys_a_route_that_picks_kinds_or_steps()
    {
        var plan = Plan(Route(new EventMatch { Kinds = ["incident.edited"] }), Route(new EventMatch { Impact = ">= major" }, "chat"));
        var told = RoutedNews.For() with { WasTold = true };
        Assert.Equal(Skipped(SkipReason.NoRoute), new Router(plan).Decide(RoutedNews.Of("e2", kind: EventKind.IncidentEdited), told));
        Assert.Equal(Sent, new Router(plan).Decide(RoutedNews.Of("e3", status: "resolved", impact: "none"), told));
        var steps = Plan(Route(new EventMatch { Statuses = ["investigating"] }, "chat"));
        Assert.Equal(Skipped(SkipReason.NoRoute), new Router(steps).Decide(RoutedNews.Of("e3", status: "resolved"), told));
    }

    [Fact]
    public void Without_edits_a_corrected_text_or_title_is_left_out_and_a_new_impact_or_step_is_not()
    {
        var at = RoutedNews.For() with { TakesEdits = false };
        var changed = RoutedNews.Of("e1", kind: EventKind.IncidentChanged);
        Verdict Of(EventBefore before) => new Router(RoutePlan.Everything).Decide(changed with { Before = before }, at);
        Assert.Equal(Skipped(SkipReason.Edit), Of(new EventBefore { Name = "Old title" }));
        Assert.Equal(Skipped(SkipReason.Edit), new Router(RoutePlan.Everything).Decide(RoutedNews.Of("e2", kind: EventKind.IncidentEdited), at));
        Assert.Equal(Sent, Of(new EventBefore { Name = "Old title", Impact = "minor" }));
        Assert.Equal(Sent, Of(new EventBefore { Status = "monitoring" }));
        Assert.Equal(Sent, Of(new EventBefore { Vanished = true }));
    }

    [Fact]
    public void Quiet_hours_keep_for_their_end_leave_out_or_make_an_exception()
    {
        var quiet = Night(SomeNews.Now);
        Verdict In(QuietHours hours, string impact) => new Router(RoutePlan.Everything).Decide(RoutedNews.Of("e1", impact: impact), RoutedNews.For() with { Quiet = hours });
        Assert.Equal(new Verdict.Hold(quiet.EndAt(SomeNews.Now)!.Value), In(quiet, "minor"));
        Assert.Equal(Skipped(SkipReason.Quiet), In(quiet with { Drop = true }, "minor"));
        var except = quiet with { Except = new EventMatch { Impact = ">= major" } };
        Assert.Equal(Sent, In(except, "critical"));
        Assert.IsType<Verdict.Hold>(In(except, "minor"));
    }

    [Fact]
    public void A_silence_goes_before_quiet_and_folding()
    {
        var at = RoutedNews.For() with { IsSilenced = (_, _) => true, Quiet = Night(SomeNews.Now), HasOpenIncident = _ => true };
        Assert.Equal(Skipped(SkipReason.Silenced), new Router(Depending()).Decide(RoutedNews.Of("e1"), at));
    }

    [Fact]
    public void An_incident_is_folded_while_its_upstream_has_one_open_unless_it_was_told_before()
    {
        var at = RoutedNews.For() with { HasOpenIncident = page => page == new PageKey("aws") };
        Assert.Equal(new Verdict.Fold(new PageKey("aws")), new Router(Depending()).Decide(RoutedNews.Of("e1"), at));
        Assert.Equal(Sent, new Router(Depending()).Decide(RoutedNews.Of("e1"), at with { WasTold = true }));
        Assert.Equal(Sent, new Router(Depending()).Decide(RoutedNews.Of("e1", page: "stripe"), at));
        Assert.Equal(Sent, new Router(Depending()).Decide(RoutedNews.Of("e1", kind: EventKind.MaintenanceUpdate), at));
    }

    private static Verdict Decide(RoutePlan plan, StatusEvent news, string handler = "chat") => new Router(plan).Decide(news, RoutedNews.For(handler));

    private static RoutePlan Plan(params Route[] routes) => new() { Routes = routes };

    private static Route Route(EventMatch match, params string[] to) => new() { Match = match, To = to };

    private static Verdict.Skip Skipped(SkipReason why) => new(why);

    private static Dictionary<PageKey, PageRules> Rules(PageRules rules) => new() { [new PageKey("openai")] = rules };

    private static RoutePlan Depending() => RoutePlan.Everything with { Pages = Rules(new PageRules { DependsOn = [new PageKey("azure"), new PageKey("aws")] }) };

    private static QuietHours Night(DateTimeOffset around)
    {
        var now = TimeOnly.FromDateTime(around.UtcDateTime);
        return new QuietHours { From = now.AddHours(-1), Until = now.AddHours(1) };
    }
}
