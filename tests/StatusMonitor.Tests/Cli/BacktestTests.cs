using System.Globalization;
using StatusMonitor.Cli.Rehearsals;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Delivery;
using StatusMonitor.Handlers.Webhook;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>What a backtest says would have been told: at 10:00, unless a test is about the night.</summary>
public class BacktestTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly QuietHours Night = new() { From = new TimeOnly(22, 0), Until = new TimeOnly(7, 0) };

    [Fact]
    public void Without_routes_every_handler_is_told_everything() =>
        Assert.Equal(
            ["10:00 a told investigating", "10:00 b told investigating", "10:30 a told resolved", "10:30 b told resolved"],
            Said(Plan([Handler("a"), Handler("b")]), News(0), News(30, "resolved")));

    [Fact]
    public void A_follow_up_is_told_to_whoever_heard_of_the_incident_whatever_its_impact_is_by_now()
    {
        var plan = Plan([Handler("a")], new Route { Match = new EventMatch { Impact = ">= major" }, To = ["a"] });
        Assert.Equal(
            ["10:00 a told investigating", "10:10 a told identified", "10:20 a left_out identified: no_route"],
            Said(plan, News(0, impact: "major"), News(10, "identified", impact: "minor"), News(20, "identified", "other", impact: "minor")));
    }

    [Fact]
    public void Quiet_hours_keep_news_and_tell_it_in_order_at_their_end() =>
        Assert.Equal(
            ["23:00 a kept investigating: until 2026-11-04 07:00:00Z", "23:30 a kept resolved: until 2026-11-04 07:00:00Z", "07:00 a told investigating", "07:00 a told resolved"],
            Said(Plan([Handler("a", new DeliveryOptions { Quiet = Night })]), News(13 * 60), News((13 * 60) + 30, "resolved")));

    [Fact]
    public void What_quiet_hours_except_is_told_at_once_and_what_was_kept_of_it_before()
    {
        var quiet = Night with { Except = new EventMatch { Impact = "critical" } };
        Assert.Equal(
            ["23:00 a kept investigating: until 2026-11-04 07:00:00Z", "23:30 a told investigating", "23:30 a told identified"],
            Said(Plan([Handler("a", new DeliveryOptions { Quiet = quiet })]), News(13 * 60), News((13 * 60) + 30, "identified", impact: "critical")));
    }

    [Fact]
    public void What_is_told_at_the_end_of_quiet_hours_needs_no_reminder() =>
        Assert.Equal(
            ["10:00 a told investigating", "23:00 a kept identified: until 2026-11-04 07:00:00Z", "07:00 a told identified", "08:00 a told resolved"],
            Said(Plan([Handler("a", new DeliveryOptions { Quiet = Night, Remind = TimeSpan.FromHours(20) })]), News(0), News(13 * 60, "identified"), News(22 * 60, "resolved")));

    [Fact]
    public void Quiet_hours_that_drop_leave_news_out() =>
        Assert.Equal(["23:00 a left_out investigating: quiet"], Said(Plan([Handler("a", new DeliveryOptions { Quiet = Night with { Drop = true } })]), News(13 * 60)));

    [Fact]
    public void An_open_incident_is_reminded_of_until_it_ends_and_not_at_night() =>
        Assert.Equal(
            ["10:00 a told investigating", "16:00 a reminded investigating", "07:00 a reminded investigating", "08:00 a told resolved"],
            Said(Plan([Handler("a", new DeliveryOptions { Quiet = Night, Remind = TimeSpan.FromHours(6) })]), News(0), News(22 * 60, "resolved")));

    [Fact]
    public void The_present_ends_reminders() =>
        Assert.Equal(
            ["10:00 a told investigating", "20:00 a reminded investigating"],
            Said(Plan([Handler("a", new DeliveryOptions { Remind = TimeSpan.FromHours(10) })]), Morning.AddHours(19), News(0)));

    [Fact]
    public void An_incident_below_one_of_its_upstream_is_told_when_that_ends_if_it_is_still_open() =>
        Assert.Equal(
            ["10:00 a told investigating", "10:05 a folded investigating: into up", "10:20 a told resolved", "10:20 a told investigating"],
            Said(Depending(), News(0, page: "up"), News(5, id: "below", page: "down"), News(20, "resolved", page: "up")));

    [Fact]
    public void An_incident_that_came_and_went_with_that_of_its_upstream_is_never_told() =>
        Assert.Equal(
            ["10:00 a told investigating", "10:05 a folded investigating: into up", "10:10 a folded resolved: into up", "10:20 a told resolved"],
            Said(Depending(), News(0, page: "up"), News(5, id: "below", page: "down"), News(10, "resolved", "below", page: "down"), News(20, "resolved", page: "up")));

    [Fact]
    public void A_mere_edit_is_left_out_for_who_takes_none() =>
        Assert.Equal(
            ["10:00 a told investigating", "10:01 a left_out investigating: edit"],
            Said(Plan([Handler("a", new DeliveryOptions { Edits = false })]), News(0), News(1) with { Kind = EventKind.IncidentEdited }));

    [Theory]
    [InlineData("backtest.txt", 120)]
    [InlineData("backtest-narrow.txt", 80)]
    public void Lines_and_counts_read_as_approved(string file, int width)
    {
        var plan = Plan([Handler("nights", new DeliveryOptions { Quiet = Night, Remind = TimeSpan.FromHours(6) }), Handler("ops"), Handler("unused")],
            new Route { Match = new EventMatch { Impact = ">= major" }, To = ["ops", "nights"] });
        List<BacktestLine> lines = [];
        Backtest.Run(plan, _ => true, [News(0), News(13 * 60, "identified"), News(22 * 60, "resolved"), News(23 * 60, id: "small", impact: "minor")], Morning.AddDays(2), lines.Add);
        using var output = new StringWriter { NewLine = "\n" };
        foreach (var line in lines) Lines.Write(output, line.ToString(), new(Width: width));
        var summary = new BacktestSummary(plan.Handlers.Select(handler => handler.Name));
        lines.ForEach(summary.Count);
        summary.Write(output, new Screen(false, false), width);
        foreach (var line in lines) output.WriteLine(CliJson.Line(line, CliJson.Context.BacktestLine));
        Approval.Matches("Cli", file, output.ToString());
    }

    private static List<string> Said(ServicePlan plan, params StatusEvent[] events) => Said(plan, Morning.AddDays(7), events);

    private static List<string> Said(ServicePlan plan, DateTimeOffset now, params StatusEvent[] events)
    {
        List<string> said = [];
        Backtest.Run(plan, handler => handler.Delivery.Edits ?? true, events, now, line => said.Add(
            $"{line.At.ToString("HH:mm", CultureInfo.InvariantCulture)} {line.Handler} {line.Outcome} {line.Event.Split(" · ")[^1]}{(line.Why is { } why ? $": {why}" : "")}"));
        return said;
    }

    private static ServicePlan Depending() => Plan([Handler("a")]) with
    {
        Routing = new RoutePlan { Pages = new Dictionary<PageKey, PageRules> { [new PageKey("down")] = new() { DependsOn = [new PageKey("up")] } } },
    };

    private static ServicePlan Plan(PlannedHandler[] handlers, params Route[] routes) => new()
    {
        Pages = [],
        Handlers = handlers,
        Routing = new RoutePlan { Routes = routes.Length == 0 ? null : routes },
    };

    private static PlannedHandler Handler(string name, DeliveryOptions? delivery = null) =>
        new(name, WebhookHandler.Type, new object(), delivery ?? new DeliveryOptions(), null, name);

    private static StatusEvent News(int minute, string status = "investigating", string id = "i1", string impact = "major", string page = "openai")
    {
        var news = SomeNews.Update($"{page}-{id}-{minute}", status: status);
        return news with
        {
            Position = new EventPosition(minute + 1),
            ObservedAt = Morning.AddMinutes(minute),
            Page = news.Page with { Key = new PageKey(page) },
            Incident = news.Incident! with { Id = new IncidentId(id), Impact = impact, StartedAt = Morning },
        };
    }
}
