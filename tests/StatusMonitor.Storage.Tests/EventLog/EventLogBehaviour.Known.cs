using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.EventLog;

public abstract partial class EventLogBehaviour
{
    [Fact]
    public async Task Nothing_is_known_of_a_page_never_stored()
    {
        var known = await Log.ReadKnownAsync(Some.Page, Some.Identity, [new IncidentId("i-1")], Cancellation);

        Assert.Empty(known.Components);
        Assert.Empty(known.Incidents);
        Assert.False(known.HasIncidents);
        Assert.False(known.HasMaintenances);
    }

    [Fact]
    public async Task What_is_known_holds_the_named_and_the_open_incidents()
    {
        await Log.AppendAsync(
            Some.Known(
                Some.Incident("open"),
                Some.Incident("ended", IncidentStatus.Resolved),
                Some.Incident("named", IncidentStatus.Postmortem),
                Some.Incident("gone") with { Vanished = true },
                Some.Maintenance("planned", IncidentStatus.Scheduled),
                Some.Maintenance("done", IncidentStatus.Completed)),
            Cancellation);

        IncidentId[] names = [new("named"), new("open"), new("named"), new("unheard of")];
        var known = await Log.ReadKnownAsync(Some.Page, Some.Identity, names, Cancellation);

        Assert.Equal(["named", "open", "planned"], known.Incidents.Keys.Select(i => i.Value).Order());
    }

    [Theory]
    [InlineData(IncidentType.Incident)]
    [InlineData(IncidentType.Maintenance)]
    public async Task What_is_known_tells_which_types_the_log_has_even_when_they_are_not_loaded(IncidentType type)
    {
        await Log.AppendAsync(Some.Known(Some.Incident("a", IncidentStatus.Resolved) with { Type = type }), Cancellation);

        var known = await Log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation);
        Assert.Empty(known.Incidents);
        Assert.Equal(type == IncidentType.Incident, known.HasIncidents);
        Assert.Equal(type == IncidentType.Maintenance, known.HasMaintenances);
    }

    [Fact]
    public async Task An_incident_that_ends_is_no_longer_loaded_unless_named_and_others_stay()
    {
        await Log.AppendAsync(Some.Known(Some.Incident("a"), Some.Incident("b")), Cancellation);
        await Log.AppendAsync(Some.Known(Some.Incident("a", IncidentStatus.Resolved) with { Revision = 2 }), Cancellation);

        var unnamed = await Log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation);
        Assert.Equal(["b"], unnamed.Incidents.Keys.Select(i => i.Value));
        var named = await Log.ReadKnownAsync(Some.Page, Some.Identity, [new IncidentId("a")], Cancellation);
        Assert.Equal(2, named.Incidents[new IncidentId("a")].Revision);
    }

    [Fact]
    public async Task Identities_and_pages_are_apart()
    {
        var (moved, other) = (new PageIdentity("page-2"), new PageKey("other"));
        await Log.AppendAsync(Some.Known(Some.Incident("a")) with { Components = Some.Components(new KnownComponent(new("c"), "C", "operational", 1)) }, Cancellation);
        await Log.AppendAsync(Some.Known(Some.Incident("a") with { Name = "moved" }) with { Identity = moved }, Cancellation);
        await Log.AppendAsync(Some.Known(Some.Maintenance("m", IncidentStatus.Scheduled)) with { State = Some.State(other) }, Cancellation);

        Assert.Equal("moved", (await Log.ReadKnownAsync(Some.Page, moved, [], Cancellation)).Incidents[new("a")].Name);
        Assert.Empty((await Log.ReadKnownAsync(Some.Page, moved, [], Cancellation)).Components);
        var known = await Log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation);
        Assert.Equal(Some.Incident("a").Name, known.Incidents[new("a")].Name);
        Assert.False(known.HasMaintenances);
        Assert.False((await Log.ReadKnownAsync(other, Some.Identity, [new("a")], Cancellation)).HasIncidents);
    }

    [Fact]
    public async Task Components_stay_unless_they_are_given_again()
    {
        var first = new KnownComponent(new ComponentId("c"), "C", "operational", 1);
        var second = new KnownComponent(new ComponentId("d"), "C", "partial_outage", 7);
        await Log.AppendAsync(Some.Known() with { Components = Some.Components(first) }, Cancellation);
        await Log.AppendAsync(Some.Known(), Cancellation);
        Assert.Equal([first], (await Log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation)).Components.Values);

        await Log.AppendAsync(Some.Known() with { Components = Some.Components(second) }, Cancellation);
        Assert.Equal([second], (await Log.ReadKnownAsync(Some.Page, Some.Identity, [], Cancellation)).Components.Values);
    }

    [Fact]
    public async Task An_incident_comes_back_as_it_was_stored()
    {
        var stored = Some.Incident("a \"'; DROP TABLE event; --\u00e9") with
        {
            Url = "https://acme.example/i",
            CreatedAt = Some.Noon.AddTicks(1),
            UpdatedAt = Some.Noon.AddTicks(2).ToOffset(TimeSpan.FromHours(-7)),
            StartedAt = DateTimeOffset.MinValue,
            ScheduledUntil = DateTimeOffset.MaxValue,
            Revision = 3,
            Misses = 1,
            MissedAt = Some.Noon,
            Updates =
            [
                new KnownUpdate
                {
                    Id = new UpdateId("u"),
                    Revision = 2,
                    Status = "identified",
                    Body = "a\n\u202eb",
                    DisplayAt = Some.Noon.AddTicks(3),
                    Components = [new ComponentChange(null, "C", null, "operational")],
                    Contents = ["x", "y"],
                    Withdrawn = true,
                },
            ],
        };
        await Log.AppendAsync(Some.Known(stored), Cancellation);

        var read = (await Log.ReadKnownAsync(Some.Page, Some.Identity, [stored.Id], Cancellation)).Incidents[stored.Id];
        Assert.Equivalent(stored, read, strict: true);
        Assert.Equal(stored.UpdatedAt, read.UpdatedAt);
    }
}
