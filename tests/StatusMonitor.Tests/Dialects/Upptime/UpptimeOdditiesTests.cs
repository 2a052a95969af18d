using System.Text;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Upptime;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Upptime;

/// <summary>What is particular to Upptime.</summary>
public sealed class UpptimeOdditiesTests
{
    private const string Files = "https://raw.githubusercontent.com/paper/mill/HEAD";
    private static readonly UpptimeDialect Dialect = new();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 4, 9, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Its_sites_are_parts_with_a_state_and_there_are_no_incidents()
    {
        var page = Page();
        page.AddComponent("Web Shop");
        page.SetComponent(page.AddComponent("Mail"), ComponentStatuses.MajorOutage);
        page.SetComponent(page.AddComponent("Search"), ComponentStatuses.DegradedPerformance);
        var snapshot = Assert.IsType<ParseResult.Parsed>(Dialect.Parse(UpptimeDialect.Summary, new UpptimeLanguage().Answer("/history/summary.json", page.State)!.Body)).Snapshot;
        Assert.Equal([("web-shop", "Web Shop", "operational"), ("mail", "Mail", "major_outage"), ("search", "Search", "degraded_performance")],
            snapshot.Components.Select(site => (site.Id.Value, site.Name, site.Status)));
        Assert.Equal((true, ListCoverage.None, ListCoverage.None), (snapshot.HasComponents, snapshot.Incidents, snapshot.Maintenances));
    }

    [Fact]
    public void The_front_page_names_the_repository_whose_files_are_read()
    {
        var address = new Uri("https://status.example/");
        var front = FrontPage.Read(address, new UpptimeLanguage().Answer("", Page().State)!.Body);
        Assert.Equal([new Candidate(new Uri(Files), true)], Dialect.CandidatesOf(address, front));
        Assert.Empty(Dialect.CandidatesOf(address, null));
    }

    [Theory]
    [InlineData("https://github.com/paper/mill")]
    [InlineData("https://github.com/paper/mill/")]
    [InlineData("https://raw.githubusercontent.com/paper/mill/HEAD")]
    public void The_repository_itself_may_be_given(string address) =>
        Assert.Equal([new Candidate(new Uri(Files), true)], Dialect.CandidatesOf(new Uri(address), null));

    [Fact]
    public void A_page_that_links_to_repositories_and_is_not_Upptimes_is_not_asked_for()
    {
        var address = new Uri("https://status.example/");
        Assert.Empty(Dialect.CandidatesOf(address, FrontPage.Read(address, """<a href="https://github.com/paper/mill">source</a>"""u8.ToArray())));
    }

    [Fact]
    public void The_repository_that_every_page_links_to_is_not_meant_and_two_at_most_are_asked_for()
    {
        var links = string.Concat(new[] { "upptime/upptime", "paper/mill", "paper/press", "paper/ink" }.Select(name => $"<a href=\"https://github.com/{name}\">{name}</a>"));
        var address = new Uri("https://status.example/");
        var asked = Dialect.CandidatesOf(address, FrontPage.Read(address, Encoding.UTF8.GetBytes(links))).Select(candidate => candidate.Address.ToString());
        Assert.Equal([Files, "https://raw.githubusercontent.com/paper/press/HEAD"], asked);
    }

    [Fact]
    public void The_templates_own_page_means_the_templates_repository()
    {
        var address = new Uri("https://demo.upptime.js.org");
        Assert.Equal([new Candidate(new Uri("https://raw.githubusercontent.com/upptime/upptime/HEAD"), true)],
            Dialect.CandidatesOf(address, FrontPage.Read(address, """<a href="https://github.com/upptime/upptime">"""u8.ToArray())));
    }

    [Fact]
    public void An_address_elsewhere_that_looks_like_a_repositorys_is_none() =>
        Assert.Empty(Dialect.CandidatesOf(new Uri("https://status.example/?https://github.com/paper/mill"), null));

    [Theory]
    [InlineData("\"up\"", "operational")]
    [InlineData("\"degraded\"", "degraded_performance")]
    [InlineData("\"down\"", "major_outage")]
    [InlineData("\"sleeping\"", "sleeping")]
    [InlineData("[]", "")]
    public void A_sites_word_is_its_state_and_what_is_listed_twice_is_one(string word, string state)
    {
        var site = $$"""{"slug":"shop","status":{{word}},"uptime":"100%"}""";
        var read = Assert.Single(Assert.IsType<ParseResult.Parsed>(Dialect.Parse(UpptimeDialect.Summary, Encoding.UTF8.GetBytes($"[{site},{site}]"))).Snapshot.Components);
        Assert.Equal(("shop", state), (read.Name, read.Status));
    }

    [Theory]
    [InlineData("{}", "no list")]
    [InlineData("""[{"status":"up","uptime":"100%"}]""", "no slug")]
    [InlineData("""[{"slug":"x","uptime":"100%"}]""", "no slug")]
    [InlineData("""[{"slug":"x","status":"up"}]""", "no slug")]
    [InlineData("[]", "empty list")]
    [InlineData("""[{"name":"x"}]""", "no slug")]
    [InlineData("404: Not Found", "summary: ")]
    public void What_is_no_summary_is_refused_with_the_reason(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(UpptimeDialect.Summary, Encoding.UTF8.GetBytes(body)));
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
    }

    private SimulatedPage Page() => new(new SimulatedPageOptions { Name = "Paper Mill" }, _time);
}
