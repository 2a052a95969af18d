using StatusMonitor.Diffing;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>Lists that hold but the newest step of an incident, and documents that name parts by their ids alone.</summary>
public sealed class CompletionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<IncidentId, KnownIncident> _known = [];
    private readonly Dictionary<ComponentId, KnownComponent> _parts = [];
    private DateTimeOffset _now = Start;

    [Fact]
    public void A_step_that_is_no_longer_listed_was_not_taken_back()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."));
        var told = Repeatedly(Step("@20260302T091000Z", "identified", "We know."));
        Assert.Equal([(EventKind.IncidentUpdate, "We know.")], told);
        Assert.Equal(["We look.", "We know."], _known.Values.Single().Updates.Select(update => update.Body));
    }

    [Fact]
    public void The_newest_step_with_another_text_at_its_time_is_an_edit()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."));
        Assert.Equal([(EventKind.IncidentEdited, "We look closely.")], Repeatedly(Step("@20260302T090000Z", "investigating", "We look closely.")));
    }

    [Fact]
    public void The_newest_step_at_another_time_is_the_step_it_was()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."));
        Assert.Empty(Repeatedly(Step("@20260302T090300Z", "investigating", "We look.")));
        Assert.Single(_known.Values.Single().Updates);
    }

    [Fact]
    public void The_same_words_with_another_step_are_a_new_step()
    {
        Read(Step("@20260302T090000Z", "investigating", "A cable."));
        Assert.Equal([(EventKind.IncidentUpdate, "A cable.")], Repeatedly(Step("@20260302T091000Z", "resolved", "A cable.")));
    }

    [Fact]
    public void The_words_of_an_older_step_said_again_are_a_new_step()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."));
        Read(Step("@20260302T091000Z", "identified", "We know."));
        Assert.Equal([(EventKind.IncidentUpdate, "We look.")], Repeatedly(Step("@20260302T092000Z", "investigating", "We look.")));
        Assert.Equal(3, _known.Values.Single().Updates.Count);
    }

    [Fact]
    public void The_newest_step_under_another_id_of_its_time_is_an_edit()
    {
        Read(Step("@20260302T090000Z-0000aaaa", "investigating", "We look."));
        Assert.Equal([(EventKind.IncidentEdited, "We look closely.")], Repeatedly(Step("@20260302T090000Z-0000bbbb", "investigating", "We look closely.")));
        Assert.Single(_known.Values.Single().Updates);
    }

    [Fact]
    public void A_step_that_was_taken_back_is_not_brought_back()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."), listsNewestOnly: false);
        for (var i = 0; i < 5; i++) Read(Step("@20260302T091000Z", "identified", "We know."), listsNewestOnly: false);
        Assert.Empty(Repeatedly(Step("@20260302T091000Z", "identified", "We know.")));
    }

    [Fact]
    public void An_older_copy_of_the_list_brings_nothing()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."));
        Read(Step("@20260302T091000Z", "identified", "We know."));
        Assert.Empty(Repeatedly(Step("@20260302T090000Z", "investigating", "We look."), Start));
        Assert.Equal("identified", _known.Values.Single().Status);
    }

    [Fact]
    public void A_page_that_lists_all_steps_takes_one_back_by_leaving_it_out()
    {
        Read(Step("@20260302T090000Z", "investigating", "We look."), listsNewestOnly: false);
        Read(Step("@20260302T091000Z", "identified", "We know."), listsNewestOnly: false);
        Assert.Contains(Enumerable.Range(0, 5).SelectMany(_ => Read(Step("@20260302T091000Z", "identified", "We know."), listsNewestOnly: false)), news => news.Update?.Withdrawn == true);
    }

    [Fact]
    public void A_part_named_by_its_id_alone_gets_the_name_that_is_known()
    {
        _parts[new ComponentId("01C")] = new KnownComponent(new ComponentId("01C"), "Mail", "operational", 1);
        var step = Step("u1", "investigating", "We look.") with { Components = [Part("01C", "01C"), Part("01D", "01D"), Part("01C", "Post")] };
        Assert.Equal(["Mail", "01D", "Post"], Read(step).First(news => news.Update is not null).Components.Select(part => part.Name));
    }

    private static ComponentChange Part(string id, string name) => new(new ComponentId(id), name, null, "partial_outage");

    private static IncidentUpdate Step(string id, string status, string body) => new()
    {
        Id = new UpdateId(id),
        Status = status,
        Body = body,
        CreatedAt = Start,
    };

    private List<(EventKind, string)> Repeatedly(IncidentUpdate step, DateTimeOffset? at = null) =>
        [.. Enumerable.Range(0, 5).SelectMany(_ => Read(step, at)).Select(news => (news.Kind, news.Update!.Body))];

    private IReadOnlyList<StatusEvent> Read(IncidentUpdate step, DateTimeOffset? at = null, bool listsNewestOnly = true)
    {
        _now += TimeSpan.FromMinutes(2);
        var incident = new Incident
        {
            Id = new IncidentId("1"),
            Type = IncidentType.Incident,
            Name = "Slow mail",
            Status = step.Status,
            Impact = "",
            CreatedAt = Start,
            UpdatedAt = at ?? _now,
            Updates = [step],
            ListsNewestOnly = listsNewestOnly,
        };
        var page = new PageSnapshot { Identity = new PageIdentity("acme"), Name = "Acme", Incidents = ListCoverage.Recent, Listed = [incident] };
        var context = new DiffContext { Page = new EventPage(new PageKey("acme"), "Acme", "https://status.acme.example"), Now = _now };
        var result = Differ.Diff(new KnownPage { Incidents = _known, Components = _parts, HasIncidents = true }, page, context);
        foreach (var known in result.Incidents) _known[known.Id] = known;
        return result.Events;
    }
}
