using System.Text.Json.Nodes;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>What is news and what is repetition (protocols §9, lines 1 to 17).</summary>
public sealed class NewsTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new();

    private DateTimeOffset Now => _world.Now;

    [Fact]
    public async Task The_same_document_again_reordered_or_reformatted_is_no_news()
    {
        var old = _world.Page.Open("incident0001", Now);
        old.Post("incident0001-2", "identified", "Found it.", Now);
        _world.Page.Open("incident0002", Now);
        Assert.Equal(2, (await _world.TickAsync()).Count);

        _world.Page.Touch = (_, document) =>
        {
            Reverse(document, "incidents");
            document["extra"] = JsonNode.Parse("{ \"x\": [1, 2, {}] }");
        };
        Assert.Empty(await _world.TickAfterAsync(Later));
        _world.Page.Incidents.Reverse();
        _world.Page.Incidents[0].Updates.Reverse();
        _world.Page.Incidents[0].Status = "identified";
        Assert.Empty(await _world.TickAfterAsync(Later));
    }

    [Fact]
    public async Task An_embedded_component_flipping_in_forty_resolved_incidents_is_no_news()
    {
        for (var i = 0; i < 40; i++)
        {
            var item = _world.Page.Open($"incident{i:0000}", Now - TimeSpan.FromHours(100 - i));
            item.Components.Add(new WireComponent("webserver001", "API"));
            item.Post($"incident{i:0000}-2", "resolved", "Done.", Now - TimeSpan.FromHours(99 - i));
        }

        await _world.TickAsync();
        foreach (var item in _world.Page.Incidents) item.Components[0].Status = "major_outage";
        _world.Page.Stamp(Now + Later);
        Assert.Empty(await _world.TickAfterAsync(Later));
    }

    [Fact]
    public async Task Two_updates_with_equal_status_and_text_are_two_events_oldest_first()
    {
        await _world.TickAsync();
        var item = _world.Page.Open("incident0001", Now + TimeSpan.FromSeconds(1), body: "Still looking.");
        item.Post("incident0001-2", "investigating", "Still looking.", Now + TimeSpan.FromSeconds(21));
        var news = await _world.TickAfterAsync(Later);
        Assert.Equal(["incident.update incident0001-1 investigating", "incident.update incident0001-2 investigating"], news.Short());
    }

    [Fact]
    public async Task A_resolved_text_edited_51_days_later_is_one_edit_with_what_it_said_before()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        var resolved = item.Post("incident0001-2", "resolved", "Fixed.", Now + Later);
        _world.Page.Stamp(Now + Later);
        await _world.TickAfterAsync(Later);

        _world.Time.Advance(TimeSpan.FromDays(51));
        resolved.Body = "Fixed. The cause was a full disk.";
        resolved.UpdatedAt = item.UpdatedAt = Now;
        _world.Page.Stamp(Now);
        var edit = Assert.Single(await _world.TickAsync());
        Assert.Equal("incident.edited incident0001-2 resolved", edit.Short());
        Assert.Equal(2, edit.Update!.Revision);
        Assert.Equal("Fixed.", edit.Before!.Body);
        Assert.Null(edit.Before.Status);
        Assert.Null(edit.Before.PublishedAt);
    }

    [Fact]
    public async Task An_edit_then_the_old_copy_then_the_new_one_is_exactly_one_edit()
    {
        var item = _world.Page.Open("incident0001", Now, body: "Old words.");
        await _world.TickAsync();
        var stale = _world.Page.Render("incidents");
        var staleSummary = _world.Page.Render("summary");
        item.Updates[0].Body = "New words.";
        item.Updates[0].UpdatedAt = item.UpdatedAt = Now + TimeSpan.FromMinutes(1);
        Assert.Single(await RunWith("New words."));
        foreach (var stamped in new[] { true, false })
        {
            _world.Page.UpdatedAt = stamped ? _world.Page.UpdatedAt : null;
            _world.Web.ServeInstead("summary", staleSummary);
            _world.Web.ServeInstead("incidents", stale);
            Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
            Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
        }

        async Task<IReadOnlyList<StatusEvent>> RunWith(string _)
        {
            _world.Page.Stamp(Now + TimeSpan.FromMinutes(1));
            return await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task First_sight_with_updated_at_after_created_at_is_published_and_not_edited()
    {
        await _world.TickAsync();
        var item = _world.Page.Open("incident0001", Now);
        item.Updates[0].UpdatedAt = Now + TimeSpan.FromSeconds(0.4);
        var news = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal("incident.update incident0001-1 investigating", news.Short());
    }

    [Fact]
    public async Task A_text_edited_with_its_time_cut_to_the_second_is_one_edit_and_not_re_dated()
    {
        var item = _world.Page.Open("incident0001", Now + TimeSpan.FromSeconds(0.52));
        await _world.TickAsync();
        item.Updates[0].Body = "Other words.";
        item.Updates[0].DisplayAt = Now;
        item.Updates[0].UpdatedAt = item.UpdatedAt = Now + Later;
        _world.Page.Stamp(Now + Later);
        var edit = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal(EventKind.IncidentEdited, edit.Kind);
        Assert.Null(edit.Before!.PublishedAt);
    }

    [Fact]
    public async Task Only_the_line_ends_or_trailing_blanks_changed_is_no_news()
    {
        var item = _world.Page.Open("incident0001", Now, body: "One.\nTwo.");
        await _world.TickAsync();
        foreach (var same in new[] { "One.\r\nTwo.", "One.\nTwo.\n", "One.  \nTwo." })
        {
            item.Updates[0].Body = same;
            item.Updates[0].UpdatedAt = item.UpdatedAt = Now + Later;
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.TickAfterAsync(Later));
        }
    }

    [Fact]
    public async Task A_postmortem_drafted_before_the_end_comes_once_as_the_newest_and_shows_its_publication()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        var draftedAt = Now + TimeSpan.FromMinutes(1);
        item.Post("incident0001-3", "resolved", "Fixed.", Now + TimeSpan.FromMinutes(20));
        _world.Page.Stamp(Now + TimeSpan.FromMinutes(20));
        await _world.TickAfterAsync(TimeSpan.FromMinutes(20));

        var publishedAt = Now + TimeSpan.FromHours(5);
        item.Updates.Insert(1, new WireUpdate("incident0001-2", "postmortem", "What happened.", draftedAt) { DisplayAt = null, UpdatedAt = publishedAt });
        item.Status = "postmortem";
        item.UpdatedAt = publishedAt;
        _world.Page.Stamp(publishedAt);
        var news = Assert.Single(await _world.TickAfterAsync(TimeSpan.FromHours(5)));
        Assert.Equal("incident.update incident0001-2 postmortem", news.Short());
        Assert.Equal(publishedAt, news.Update!.PublishedAt);
        Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
    }

    [Fact]
    public async Task Updates_dated_far_back_and_far_ahead_are_both_announced_at_once_in_order_of_creation()
    {
        await _world.TickAsync();
        var item = _world.Page.Open("incident0001", Now + TimeSpan.FromSeconds(1));
        item.Updates[0].DisplayAt = Now + TimeSpan.FromSeconds(19_320);
        item.Post("incident0001-2", "identified", "It began two days ago.", Now + TimeSpan.FromSeconds(2)).DisplayAt = Now - TimeSpan.FromSeconds(157_089);
        var news = await _world.TickAfterAsync(Later);
        Assert.Equal(["incident.update incident0001-1 investigating", "incident.update incident0001-2 identified"], news.Short());
        Assert.Equal(item.Updates[1].DisplayAt, news[1].Update!.PublishedAt);
    }

    [Fact]
    public async Task Born_resolved_and_backfilled_incidents_are_announced_once()
    {
        _world.Page.Open("incident0000", Now - TimeSpan.FromDays(2)).Post("incident0000-2", "resolved", "Over.", Now - TimeSpan.FromDays(1));
        await _world.TickAsync();
        var born = _world.Page.Open("incident0001", Now + Later, status: "resolved", body: "It was short.");
        born.ResolvedAt = Now - TimeSpan.FromHours(30);
        var news = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal("incident.update incident0001-1 resolved", news.Short());
        Assert.Equal(born.ResolvedAt, news.Incident!.ResolvedAt);
        Assert.Empty(await _world.TickAfterAsync(TimeSpan.FromMinutes(6)));
    }

    [Fact]
    public async Task Steps_back_and_reopening_are_told_in_order()
    {
        var item = _world.Page.Open("incident0001", Now);
        var work = _world.Page.Schedule("maintain0001", Now, Now, TimeSpan.FromHours(1));
        await _world.TickAsync();
        string[] steps = ["monitoring", "investigating", "resolved", "investigating"];
        string[] workSteps = ["in_progress", "scheduled", "in_progress", "completed"];
        for (var i = 0; i < steps.Length; i++)
        {
            item.Post($"incident0001-{i + 2}", steps[i], "More.", Now + Later);
            work.Post($"maintain0001-{i + 2}", workSteps[i], "More.", Now + Later);
            _world.Page.Stamp(Now + Later);
            var news = await _world.TickAfterAsync(Later);
            Assert.Equal([$"incident.update incident0001-{i + 2} {steps[i]}", $"maintenance.update maintain0001-{i + 2} {workSteps[i]}"], news.Short().Order());
        }
    }

    [Fact]
    public async Task A_title_changed_with_the_next_update_travels_with_it()
    {
        var item = _world.Page.Open("incident0001", Now);
        item.Name = "[Short Description]";
        await _world.TickAsync();
        item.Name = "Errors in the European region";
        item.Post("incident0001-2", "identified", "Found it.", Now + Later);
        _world.Page.Stamp(Now + Later);
        var news = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal(EventKind.IncidentUpdate, news.Kind);
        Assert.Equal("Errors in the European region", news.Incident!.Name);
        Assert.Equal("[Short Description]", news.Before!.Name);
    }

    [Fact]
    public async Task Name_impact_or_schedule_changed_without_an_update_is_an_event_of_its_own()
    {
        var item = _world.Page.Open("incident0001", Now);
        var work = _world.Page.Schedule("maintain0001", Now, Now + TimeSpan.FromDays(2), TimeSpan.FromHours(1));
        await _world.TickAsync();
        var plannedBefore = work.ScheduledFor;
        (item.Name, item.Impact, item.UpdatedAt) = ("Many errors", "critical", Now + Later);
        (work.ScheduledFor, work.UpdatedAt) = (work.ScheduledFor + TimeSpan.FromDays(1), Now + Later);
        _world.Page.Stamp(Now + Later);
        var news = await _world.TickAfterAsync(Later);
        Assert.Equal(["incident.changed incident0001", "maintenance.changed maintain0001"], news.Short());
        Assert.Equal(new EventBefore { Name = "Elevated errors", Impact = "minor" }, news[0].Before);
        Assert.Equal(new EventBefore { ScheduledFor = plannedBefore }, news[1].Before);
        Assert.Equal("critical", news[0].Incident!.Impact);
    }

    [Fact]
    public async Task Unknown_words_missing_members_and_numbers_for_text_pass_through()
    {
        await _world.TickAsync();
        var item = _world.Page.Open("4711", Now + Later, status: "pondering");
        item.Impact = "cosmic";
        item.Touch = json =>
        {
            json["id"] = 4711;
            json["name"] = 12;
            json.Remove("started_at");
            json.Remove("shortlink");
            json["telemetry"] = new JsonArray(1, 2);
        };
        var news = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal(("4711", "12", "pondering", "cosmic"), (news.Incident!.Id.Value, news.Incident.Name, news.Incident.Status, news.Incident.Impact));
        Assert.Equal("https://status.acme.example/incidents/4711", news.Incident.Url);
    }

    [Fact]
    public async Task An_update_merged_into_an_older_one_and_deleted_is_one_edit_and_one_withdrawal()
    {
        var item = _world.Page.Open("incident0001", Now, body: "First.");
        item.Post("incident0001-2", "identified", "Second.", Now);
        await _world.TickAsync();
        item.Updates[0].Body = "First. Second.";
        item.Updates[0].UpdatedAt = item.UpdatedAt = Now + Later;
        item.Updates.RemoveAt(1);
        item.Status = "identified";
        _world.Page.Stamp(Now + Later);
        List<StatusEvent> news = [.. await _world.TickAfterAsync(Later), .. await _world.RunForAsync(TimeSpan.FromMinutes(12))];
        Assert.Equal(["incident.edited incident0001-1 investigating", "incident.edited incident0001-2 identified withdrawn"], news.Short());
    }

    [Fact]
    public async Task An_offset_or_missing_fractions_are_the_same_instant()
    {
        var item = _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        foreach (var hours in new[] { -4, -8, 0 })
        {
            var offset = TimeSpan.FromHours(hours);
            item.CreatedAt = item.CreatedAt!.Value.ToOffset(offset);
            item.Updates[0].DisplayAt = item.Updates[0].DisplayAt!.Value.ToOffset(offset);
            item.Touch = json => json["updated_at"] = item.UpdatedAt!.Value.ToString("yyyy-MM-dd'T'HH:mm:ssK");
            _world.Page.Stamp(Now + Later);
            Assert.Empty(await _world.TickAfterAsync(Later));
        }
    }

    [Fact]
    public async Task A_backend_that_loses_milliseconds_and_stamps_each_rendering_is_no_news_and_the_next_real_update_is()
    {
        var item = _world.Page.Open("incident0001", Now + TimeSpan.FromMilliseconds(983));
        await _world.TickAsync();
        item.CreatedAt = item.UpdatedAt = Now;
        foreach (var update in item.Updates) (update.CreatedAt, update.UpdatedAt, update.DisplayAt) = (Now, Now, Now);
        for (var i = 0; i < 20; i++)
        {
            _world.Page.UpdatedAt = Now + Later;
            Assert.Empty(await _world.TickAfterAsync(Later));
        }

        item.Post("incident0001-2", "resolved", "Over.", Now + Later);
        _world.Page.UpdatedAt = Now + Later;
        Assert.Equal(["incident.update incident0001-2 resolved"], (await _world.TickAfterAsync(Later)).Short());
    }

    private static void Reverse(JsonObject document, string list)
    {
        if (document[list] is not JsonArray array) return;
        document[list] = new JsonArray([.. array.Reverse().Select(node => node!.DeepClone())]);
    }
}
