using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Statuspage;

/// <summary>Members and words of the v2 API one by one, in forms that no capture shows.</summary>
public sealed class StatuspageWordTests
{
    private const string Page = "\"page\":{\"id\":\"acmeacme1234\",\"name\":\"Acme\",\"url\":\"https://status.acme.example/\"}";

    private static readonly StatuspageDialect Dialect = new();

    [Theory]
    [InlineData("operational")]
    [InlineData("investigating")]
    [InlineData("resolved")]
    [InlineData("monitoring")]
    [InlineData("identified")]
    [InlineData("degraded_performance")]
    [InlineData("partial_outage")]
    [InlineData("major_outage")]
    [InlineData("under_maintenance")]
    [InlineData("none")]
    [InlineData("minor")]
    [InlineData("major")]
    [InlineData("critical")]
    [InlineData("maintenance")]
    [InlineData("scheduled")]
    [InlineData("in_progress")]
    [InlineData("completed")]
    [InlineData("verifying")]
    [InlineData("postmortem")]
    public void A_word_of_the_field_is_one_text_however_often_it_is_read(string word)
    {
        var (first, second) = (Only($"\"status\":\"{word}\""), Only($"\"impact\":\"{word}\""));
        Assert.Equal((word, word), (first.Status, second.Impact));
        Assert.Same(first.Status, second.Impact);
    }

    [Theory]
    [InlineData("\"our own word\"", "our own word")]
    [InlineData("\"min\\u006fr\"", "minor")]
    [InlineData("5", "5")]
    [InlineData("null", "")]
    [InlineData("{\"a\":[1]}", "")]
    public void Any_other_word_passes_through_and_what_is_none_is_empty(string wire, string expected) =>
        Assert.Equal(("Slow mail", expected), (Only($"\"impact\":{wire},\"name\":\"Slow mail\"").Name, Only($"\"impact\":{wire}").Impact));

    [Fact]
    public void An_escaped_name_of_a_member_is_that_member() =>
        Assert.Equal("Slow mail", Only("\"n\\u0061me\":\"Slow mail\"").Name);

    [Theory]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("[1,[2]]")]
    [InlineData("[{\"name\":\"no id\"}]")]
    [InlineData("{\"id\":\"other\",\"name\":{\"name\":\"other\"}}")]
    public void An_unknown_member_is_passed_over_wherever_it_stands(string value)
    {
        var strange = $"\"strange\":{value}";
        var page = Read(StatuspageDialect.Summary, $$"""
            { {{strange}},"page":{ {{strange}},"id":"acmeacme1234","name":"Acme"},"components":[{ {{strange}},"id":"c1","name":"Mail"}],"incidents":[{ {{strange}},"id":"i1",
            "components":[{ {{strange}},"id":"c1","name":"Mail"}],
            "incident_updates":[{ {{strange}},"id":"u1","body":"Now.","affected_components":[{ {{strange}},"code":"c1","name":"Mail","new_status":"operational"}]}]}]}
            """);
        var incident = Assert.Single(page.Listed);
        Assert.Equal(("acmeacme1234", "c1", "i1"), (page.Identity.Value, Assert.Single(page.Components).Id.Value, incident.Id.Value));
        Assert.Equal(("Mail", "Now."), (Assert.Single(incident.Components).Name, Assert.Single(incident.Updates).Body));
        Assert.Equal("Mail", Assert.Single(incident.Updates[0].Components).Name);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"none\"")]
    [InlineData("{\"name\":\"no list\"}")]
    public void What_should_be_a_list_inside_an_incident_and_is_none_counts_as_empty(string value)
    {
        var incident = Only($"\"components\":{value},\"incident_updates\":{value},\"name\":\"Slow mail\"");
        Assert.Equal((0, 0, "Slow mail"), (incident.Components.Count, incident.Updates.Count, incident.Name));
        var update = Assert.Single(Only($$"""
            "incident_updates":[{"id":"u1","affected_components":{{value}},"body":"Now."}]
            """).Updates);
        Assert.Equal((0, "Now."), (update.Components.Count, update.Body));
    }

    [Fact]
    public void Parts_that_an_update_names_without_a_state_and_an_id_are_none()
    {
        var update = Assert.Single(Only("""
            "incident_updates":[{"id":"u1","affected_components":[[8],7,{"name":"No components were affected"},{"name":"Mail","old_status":"operational","new_status":"major_outage"},{"code":"c2","name":"Shop"}]}]
            """).Updates);
        Assert.Equal([new ComponentChange(null, "Mail", "operational", "major_outage"), new ComponentChange(new ComponentId("c2"), "Shop", null, null)], update.Components);
    }

    [Fact]
    public void A_part_of_an_incident_is_shown_also_without_an_id() =>
        Assert.Equal([new ComponentChange(null, "Mail", "operational", "operational")], Only("\"components\":[{\"name\":\"Mail\",\"status\":\"operational\"}]").Components);

    [Theory]
    [InlineData("\"created_at\":\"2026-03-01T08:00:00Z\",\"display_at\":\"2026-03-01T07:00:00Z\"", 8, 7)]
    [InlineData("\"display_at\":\"2026-03-01T07:00:00Z\"", null, 7)]
    public void An_update_without_an_id_is_known_by_its_time_of_creation_else_by_the_one_shown(string times, int? created, int shown)
    {
        var update = Assert.Single(Only($$"""
            "incident_updates":[{"status":"monitoring",{{times}}}]
            """).Updates);
        Assert.Equal((created, shown), (update.CreatedAt?.Hour, update.DisplayAt!.Value.Hour));
        Assert.Equal($"@{(update.CreatedAt ?? update.DisplayAt)!.Value.UtcTicks}", update.Id.Value);
    }

    [Fact]
    public void Updates_are_ordered_by_creation_and_those_of_one_time_or_of_none_from_the_end_of_the_list()
    {
        var updates = Only("""
            "incident_updates":[{"id":"u3","created_at":"2026-03-01T09:00:00Z"},{"id":"u5","created_at":"2026-03-01T10:00:00Z"},{"id":"u4","created_at":"2026-03-01T09:00:00Z"},{"id":"u2"},{"id":"u1"}]
            """).Updates;
        Assert.Equal(["u1", "u2", "u4", "u3", "u5"], updates.Select(update => update.Id.Value));
    }

    [Theory]
    [InlineData(8, 9)]
    [InlineData(9, 8)]
    public void Of_two_updates_with_one_id_the_one_edited_last_counts(int first, int second)
    {
        var update = Assert.Single(Only($$"""
            "incident_updates":[{"id":"u1","updated_at":"2026-03-01T0{{first}}:00:00Z"},{"id":"u1","updated_at":"2026-03-01T0{{second}}:00:00Z"}]
            """).Updates);
        Assert.Equal(9, update.UpdatedAt!.Value.Hour);
    }

    [Fact]
    public void Of_two_incidents_with_one_id_the_first_counts() =>
        Assert.Equal("First", Assert.Single(Read(StatuspageDialect.Incidents, $$"""{ {{Page}},"incidents":[{"id":"i1","name":"First"},{"id":"i1","name":"Second"}]}""").Listed).Name);

    [Theory]
    [InlineData("\"url\":\"https://status.acme.example/\"", "\"shortlink\":\"https://stspg.io/x\"", "https://stspg.io/x")]
    [InlineData("\"url\":\"https://status.acme.example/\"", "\"shortlink\":\"javascript:x\"", "https://status.acme.example/incidents/i%201")]
    [InlineData("\"name\":\"Acme\"", "\"shortlink\":null", null)]
    public void The_address_of_an_incident_is_its_short_one_else_made_of_the_pages_own(string page, string link, string? expected) =>
        Assert.Equal(expected, Assert.Single(Read(StatuspageDialect.Incidents, $$"""{"page":{"id":"acmeacme1234",{{page}}},"incidents":[{"id":"i 1",{{link}}}]}""").Listed).Url);

    [Theory]
    [InlineData("incidents", "i1", false)]
    [InlineData("maintenances", "m1", false)]
    [InlineData("summary", "i1 m1", true)]
    public void A_document_is_asked_for_its_own_lists_alone(string name, string listed, bool tellsParts)
    {
        var page = Read(Dialect.Resources.Single(resource => resource.Name == name), $$"""{ {{Page}},"components":[{"id":"c1"}],"incidents":[{"id":"i1"}],"scheduled_maintenances":[{"id":"m1"}]}""");
        Assert.Equal(listed, string.Join(' ', page.Listed.Select(incident => incident.Id.Value)));
        Assert.Equal((tellsParts, tellsParts ? 1 : 0), (page.HasComponents, page.Components.Count));
    }

    [Fact]
    public void A_list_that_belongs_to_another_document_may_be_anything() =>
        Assert.Empty(Read(StatuspageDialect.Incidents, $$"""{ {{Page}},"components":{"c1":{"id":"c1"} },"scheduled_maintenances":"none","incidents":[]}""").Listed);

    [Theory]
    [InlineData("acmeacme1234", ",\"updated_at\":\"2026-03-01T08:00:00Z\"", true)]
    [InlineData("acmeacme1234", "", false)]
    [InlineData("acmeacme123", ",\"updated_at\":\"2026-03-01T08:00:00Z\"", false)]
    public void The_stamp_of_a_genuine_page_is_trusted_and_a_page_without_a_name_is_called_by_its_id(string id, string stamp, bool isTrusted)
    {
        var page = Read(StatuspageDialect.Incidents, $$"""{"page":{"id":"{{id}}"{{stamp}}},"incidents":[]}""");
        Assert.Equal((id, isTrusted), (page.Name, page.IsStampTrusted));
    }

    private static Incident Only(string members) =>
        Assert.Single(Read(StatuspageDialect.Incidents, $$"""{ {{Page}},"incidents":[{"id":"i1",{{members}}}]}""").Listed);

    private static PageSnapshot Read(PageResource resource, string body)
    {
        var result = Dialect.Parse(resource, Encoding.UTF8.GetBytes(body));
        return Assert.IsType<ParseResult.Parsed>(result).Snapshot;
    }
}
