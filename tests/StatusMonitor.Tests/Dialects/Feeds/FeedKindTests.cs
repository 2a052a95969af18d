using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>What is read of the feeds of makers that are known, from their captures.</summary>
public sealed class FeedKindTests
{
    [Fact]
    public void Statuspages_atom_has_25_incidents_with_all_their_steps()
    {
        var page = Read("atom/github-history-2026-08-22.atom");
        Assert.Equal(("tag:www.githubstatus.com,2005:/history", "GitHub", 25), (page.Identity.Value, page.Name, page.Listed.Count));
        var incident = page.Listed[0];
        Assert.Equal(("bhbcjn4n3jzp", "resolved", false), (incident.Id.Value, incident.Status, incident.IsOpen));
        Assert.Equal("2026-08-21T00:37:00", $"{incident.ResolvedAt:s}");
        Assert.True(incident.Updates.Count > 10);
        Assert.Equal(["investigating", "resolved"], incident.Updates.Select(update => update.Status).Distinct());
        Assert.All(page.Listed.SelectMany(listed => listed.Updates), update => Assert.StartsWith("@202", update.Id.Value, StringComparison.Ordinal));
        Assert.All(page.Listed.SelectMany(listed => listed.Updates), update => Assert.DoesNotContain("<small>", update.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void Statuspages_rss_says_the_same()
    {
        var page = Read("rss/github-history-2026-09-03.rss");
        Assert.Equal(("https://www.githubstatus.com", 3, false), (page.Identity.Value, page.Listed.Count, page.IsStampTrusted));
        Assert.Equal(["ktdr5t0xwnhp", "jk2dy5h9yp3m", "7fxts6gmq5gr"], page.Listed.Select(incident => incident.Id.Value));
        Assert.Equal(["investigating", "investigating", "investigating", "investigating", "resolved"], page.Listed[0].Updates.Select(update => update.Status));
        Assert.Equal("2026-09-03T14:17:00", $"{page.Listed[0].StartedAt:s}");
    }

    [Fact]
    public void Incident_ios_atom_has_only_the_newest_step_and_the_parts_it_touched()
    {
        var page = Read("incidentio/openai-history-2026-09-03.atom");
        Assert.Equal(("https://status.openai.com/", 4), (page.Identity.Value, page.Listed.Count));
        var incident = page.Listed[0];
        Assert.Equal(("01M1KWEDH417T2CF44YYHZDFCR", "resolved", true), (incident.Id.Value, incident.Status, incident.ListsNewestOnly));
        var step = Assert.Single(incident.Updates);
        Assert.StartsWith("The issue causing elevated errors", step.Body, StringComparison.Ordinal);
        Assert.EndsWith("following this incident.", step.Body, StringComparison.Ordinal);
        Assert.Equal(19, step.Components.Count);
        Assert.Equal(("File uploads", "operational"), (step.Components[0].Name, step.Components[0].After));
        Assert.True(incident.CreatedAt < step.CreatedAt);
    }

    [Fact]
    public void Azures_empty_feed_is_a_quiet_page()
    {
        var page = Read("azure/azure-feed-empty-2026-09-25.xml");
        Assert.Equal(("azure", "Azure", ListCoverage.Current, true), (page.Identity.Value, page.Name, page.Incidents, page.TellsState));
        Assert.Empty(page.Listed);
    }

    [Fact]
    public void Azures_categories_become_services_in_regions()
    {
        var incident = Assert.Single(Read("azure/azure-feed-2026-07-23.xml").Listed);
        Assert.Equal(("issues-connecting-to-resources-in-west-us@2026-07-23", "Issues connecting to resources in West US", true), (incident.Id.Value, incident.Name, incident.IsOpen));
        Assert.Contains("Azure Kubernetes Service (AKS)@West US", incident.Components.Select(part => part.Name));
        Assert.Equal(9, incident.Components.Count);
        var outage = Assert.Single(Read("azure/azure-feed-2025-10-29-afd-outage.xml").Listed);
        Assert.Equal(41, outage.Components.Count);
        Assert.All(outage.Components, part => Assert.StartsWith("Network Infrastructure@", part.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Azures_next_incident_of_the_same_title_is_another_incident()
    {
        var body = Encoding.UTF8.GetString(Fixtures.Read("azure/azure-feed-2026-07-23.xml"));
        var next = Parse(body.Replace("Thu, 23 Jul 2026 16:29:09 Z", "Mon, 24 Aug 2026 02:00:00 Z", StringComparison.Ordinal)).Listed.Single();
        Assert.NotEqual(Read("azure/azure-feed-2026-07-23.xml").Listed.Single().Id, next.Id);
    }

    [Fact]
    public void Awss_items_are_the_steps_of_what_happens_to_a_service_in_a_region()
    {
        var page = Read("aws/aws-status-all.rss");
        Assert.Equal(["directconnect-eu-central-1", "multipleservices-me-central-1", "multipleservices-me-south-1"], page.Listed.Select(incident => incident.Id.Value).Order());
        Assert.Equal(50, page.Listed.Sum(incident => incident.Updates.Count));
        var ended = page.Listed.Single(incident => incident.Id.Value == "directconnect-eu-central-1");
        Assert.Equal(("Increased Packet loss", "resolved", "directconnect@eu-central-1", "minor"), (ended.Name, ended.Status, ended.Components.Single().Name, ended.Impact));
        Assert.Equal("2026-08-18T04:01:19", $"{ended.ResolvedAt:s}");
        Assert.All(page.Listed.SelectMany(incident => incident.Updates), update => Assert.Equal(update.Id.Value, $"{update.CreatedAt!.Value.ToUnixTimeSeconds()}"));
        Assert.Equal("major", page.Listed.Single(incident => incident.Id.Value == "multipleservices-me-central-1").Impact);
    }

    [Fact]
    public void Microsofts_own_member_says_how_a_service_stands()
    {
        var incident = Assert.Single(Read("microsoft365/admin-center-feed-degraded.rss").Listed);
        Assert.Equal(("investigating", "minor", "Microsoft Admin Center"), (incident.Status, incident.Impact, incident.Components.Single().Name));
        var body = Encoding.UTF8.GetString(Fixtures.Read("microsoft365/admin-center-feed-degraded.rss"));
        Assert.Equal("resolved", Parse(body.Replace("Service degradation", "Available", StringComparison.Ordinal)).Listed.Single().Status);
    }

    private static PageSnapshot Read(string path) => Parse(Encoding.UTF8.GetString(Fixtures.Read(path)));

    private static PageSnapshot Parse(string body) =>
        Assert.IsType<ParseResult.Parsed>(new FeedDialect().Parse(FeedDialect.Feed, Encoding.UTF8.GetBytes(body))).Snapshot;
}
