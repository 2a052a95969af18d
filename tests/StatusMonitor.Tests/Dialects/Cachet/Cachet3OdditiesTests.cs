using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;
using ComponentChange = StatusMonitor.Simulator.Pages.ComponentChange;
using PageResource = StatusMonitor.Dialects.PageResource;

namespace StatusMonitor.Tests.Dialects.Cachet;

/// <summary>What is particular to Cachet 3.</summary>
public sealed class Cachet3OdditiesTests
{
    private static readonly Cachet3Dialect Dialect = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Updates_and_components_are_found_among_what_is_included()
    {
        var page = Page();
        var part = page.AddComponent("Checkout");
        _time.Advance(TimeSpan.FromMinutes(1));
        var incident = page.OpenIncident("Cards are refused", Impacts.Major, "We look into it.", new ComponentChange(part, ComponentStatuses.MajorOutage));
        _time.Advance(TimeSpan.FromMinutes(5));
        page.Post(incident, "monitoring", "Cards work again.");
        var snapshot = Read(Cachet3Dialect.Incidents, page);
        var read = Assert.Single(snapshot.Listed);
        Assert.Equal(["We look into it.", "Cards work again."], read.Updates.Select(update => update.Body));
        Assert.Equal(["investigating", "monitoring"], read.Updates.Select(update => update.Status));
        Assert.Equal("Checkout", Assert.Single(read.Components).Name);
        Assert.Equal(36, read.Id.Value.Length);
        Assert.Equal($"https://status.paper-mill.example/incidents/{read.Id}", read.Url);
        Assert.Equal("status.paper-mill.example", snapshot.Name);
    }

    [Fact]
    public void A_schedule_ends_by_the_clock_and_is_told_as_completed()
    {
        var page = Page();
        var schedule = page.Schedule("New racks", _time.GetUtcNow().AddHours(1), _time.GetUtcNow().AddHours(2), "We move.");
        _time.Advance(TimeSpan.FromHours(2));
        page.Post(schedule, "completed", "All is moved.");
        var snapshot = Read(Cachet3Dialect.Schedules, page);
        var read = Assert.Single(snapshot.Listed);
        Assert.Equal((IncidentType.Maintenance, "completed", false), (read.Type, read.Status, read.IsOpen));
        Assert.All(read.Updates, update => Assert.Equal("scheduled", update.Status));
        Assert.Equal((ListCoverage.None, ListCoverage.Recent), (snapshot.Incidents, snapshot.Maintenances));
    }

    [Fact]
    public void Components_stand_in_their_groups()
    {
        var page = Page();
        var group = page.AddGroup("Europe");
        page.AddComponent("Checkout", group: group);
        var snapshot = Read(Cachet3Dialect.Components, page);
        var heading = Assert.Single(snapshot.Components, component => component.IsGroup);
        var part = Assert.Single(snapshot.Components, component => !component.IsGroup);
        Assert.Equal(("Europe", heading.Id, "operational"), (heading.Name, part.GroupId, part.Status));
    }

    [Theory]
    [InlineData("{}", "data is missing")]
    [InlineData("""{"data":[]}""", "meta.per_page")]
    [InlineData("""{"message":"Unauthenticated."}""", "data is missing")]
    [InlineData("""{"meta":{"per_page":50},"data":[{"id":"1","type":"users"}]}""", "none of incidents")]
    public void What_is_no_list_of_Cachets_is_refused_with_the_reason(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Cachet3Dialect.Incidents, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(PollFailure.Malformed, failed.Reason);
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_versions_do_not_take_each_other_for_themselves()
    {
        var page = Page();
        page.OpenIncident("Slow", Impacts.Minor, "We look.");
        var (two, three) = (new CachetLanguage().Answer("/api/v1/incidents", page.State)!.Body, new Cachet3Language().Answer("/api/incidents", page.State)!.Body);
        Assert.Equal((Recognition.Certain, Recognition.None), (new CachetDialect().Recognise(two), new CachetDialect().Recognise(three)));
        Assert.Equal((Recognition.None, Recognition.Certain), (Dialect.Recognise(two), Dialect.Recognise(three)));
    }

    private static PageSnapshot Read(PageResource resource, SimulatedPage page) => Assert.IsType<ParseResult.Parsed>(Dialect.Parse(
        resource, new Cachet3Language().Answer(resource.Path[..resource.Path.IndexOf('?', StringComparison.Ordinal)], page.State)!.Body)).Snapshot;

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
