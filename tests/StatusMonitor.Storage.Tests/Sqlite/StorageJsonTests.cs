using System.Text.Json;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class StorageJsonTests
{
    [Fact]
    public void Names_are_in_snake_case_and_nulls_are_left_out()
    {
        var state = Some.State() with { ReadAt = Some.Noon };
        var json = JsonSerializer.Serialize(state, StorageJson.Default.PageState);

        Assert.Contains("\"key\":\"acme\"", json, StringComparison.Ordinal);
        Assert.Contains("\"read_at\":\"2026-11-03T12:00:00.0000001Z\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_missing_in_a_document_reads_as_the_default_of_its_type()
    {
        const string Json = """{"id":"i","type":"incident","name":"n","status":"s","impact":"m"}""";
        var incident = JsonSerializer.Deserialize(Json, StorageJson.Default.KnownIncident)!;

        Assert.Equal(0, incident.Revision);
    }

    [Fact]
    public void An_incident_that_an_earlier_version_wrote_has_named_nothing_yet_and_can_be_compared()
    {
        const string Json = """{"id":"i","type":"incident","name":"n","status":"investigating","impact":"major","revision":1,"updates":[]}""";
        var known = JsonSerializer.Deserialize(Json, StorageJson.Default.KnownIncident)!;
        Assert.Empty(known.Touched);
    }

    [Theory]
    [InlineData(EventKind.IncidentUpdate, "incident.update")]
    [InlineData(EventKind.PageGap, "page.gap")]
    public void Kinds_are_named_as_in_the_schema(EventKind kind, string name) => Assert.Equal(name, EventKindNames.Of(kind));
}
