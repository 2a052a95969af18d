using StatusMonitor.Diffing;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Recorded;

/// <summary>Single things that really happened, each played from its recordings.</summary>
public sealed class WindowTests
{
    [Fact]
    public async Task DigitalOcean_2021_02_02_a_stale_copy_hid_an_open_incident_and_nothing_was_said_of_it()
    {
        using var replay = new Replay(Since.Active);
        var versions = Fixtures.Window("digitalocean-2021-02-02-stale-then-reappears");
        var first = await replay.PlayAsync(versions[0]);
        Assert.Contains(first, statusEvent => statusEvent.Incident?.Id.Value == "3g0w2t0t8j6q");
        Assert.Empty(await replay.PlayAsync(versions[1]));
        Assert.Equal(PollFailure.StaleCopy, replay.Status.Failure);
        var back = await replay.PlayAsync(versions[2]);
        Assert.DoesNotContain(back, statusEvent => first.Any(told => told.Update?.Id == statusEvent.Update?.Id && told.Update is not null));
        Assert.Null(replay.Status.Failure);
        Assert.DoesNotContain(await replay.PlayAsync(versions[3]), statusEvent => statusEvent.Kind == EventKind.IncidentVanished);
    }

    [Fact]
    public async Task DigitalOcean_2023_05_10_the_page_got_a_new_id_and_its_running_maintenance_was_told_as_gone_and_not_twice()
    {
        using var replay = new Replay(Since.Active);
        var versions = Fixtures.Window("digitalocean-2023-05-10-page-id-changes");
        var before = await replay.PlayAllAsync(versions.Take(1));
        var running = Assert.Single(before, statusEvent => statusEvent.Incident?.Status == "in_progress");
        // The new page insists: the last version keeps being served until it has done so for more than an hour.
        var after = await replay.PlayAllAsync([.. versions.Skip(1), .. Insisting(versions[^1])]);
        var move = Assert.Single(after, statusEvent => statusEvent.Kind == EventKind.PageMoved);
        Assert.Equal(new EventMove("identity", "s2k7tnzlhrpw", "w4cz49tckxhp"), move.Move);
        // The version that insists has it no longer, under any id.
        Assert.Equal(EventKind.MaintenanceVanished, Assert.Single(after, statusEvent => statusEvent.Incident?.Name == running.Incident!.Name).Kind);
        Assert.Null(replay.Status.Failure);
    }

    [Fact]
    public async Task Jira_2023_11_17_one_answer_was_Datadogs_page_and_added_nothing()
    {
        using var replay = new Replay(Since.All);
        List<(PollFailure? Failure, IReadOnlyList<StatusEvent> Events)> played = [];
        foreach (var version in AfterAGoodOne(Fixtures.Window("atlassian-jira-2023-11-17-wrong-tenant")))
        {
            var events = await replay.PlayAsync(version);
            played.Add((replay.Status.Failure, events));
        }

        var foreign = Assert.Single(played, item => item.Failure is not null);
        Assert.Equal(PollFailure.ForeignPage, foreign.Failure);
        Assert.DoesNotContain(foreign.Events, statusEvent => statusEvent.Incident is not null);
        Assert.DoesNotContain(await replay.Log.ReadAsync(EventPosition.Start, int.MaxValue, CancellationToken.None), statusEvent => statusEvent.Page.Name.Contains("Datadog", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bitbucket_2023_11_17_two_answers_were_two_other_products_pages_and_added_nothing()
    {
        using var replay = new Replay(Since.All);
        var failures = await FailuresAsync(replay, AfterAGoodOne(Fixtures.Window("atlassian-bitbucket-2023-11-17-wrong-tenant")));
        Assert.Equal([null, PollFailure.ForeignPage, null, PollFailure.ForeignPage, null], failures);
    }

    [Theory]
    [InlineData("atlassian-developer-2021-02-07-error-body")]
    [InlineData("netlify-2023-03-22-error-body")]
    public async Task Atlassian_2021_02_07_and_Netlify_2023_03_22_an_error_object_came_as_valid_JSON_and_changed_nothing(string window)
    {
        using var replay = new Replay(Since.All);
        var versions = Fixtures.Window(window);
        var failures = await FailuresAsync(replay, versions);
        Assert.Single(failures, failure => failure == PollFailure.Malformed);
        Assert.Equal(versions.Count - 1, failures.Count(failure => failure is null));
    }

    [Fact]
    public async Task GitHub_2022_03_24_one_update_was_edited_in_place_and_told_as_one_edit()
    {
        using var replay = new Replay(Since.All);
        var told = await replay.PlayAllAsync(Fixtures.Window("github-2022-03-24-update-edited-in-place"));
        var edit = Assert.Single(told, statusEvent => statusEvent.Kind == EventKind.IncidentEdited);
        Assert.Equal("8hh05qltx7ym", edit.Update!.Id.Value);
        Assert.Equal(2, edit.Update.Revision);
        Assert.NotNull(edit.Before!.Body);
        Assert.NotEqual(edit.Before.Body, edit.Update.Body);
        Assert.Single(told, statusEvent => statusEvent.Kind == EventKind.IncidentUpdate && statusEvent.Update!.Id == edit.Update.Id);
    }

    [Fact]
    public async Task Cloudflare_2025_11_18_the_global_outage_is_told_step_by_step_each_once()
    {
        var told = await PlayAsync("cloudflare-2025-11-18-outage");
        var outage = told.Where(statusEvent => statusEvent.Incident?.Impact == "critical").GroupBy(statusEvent => statusEvent.Incident!.Id).MaxBy(group => group.Count())!;
        Assert.True(outage.Count() >= 10, $"{outage.Count()} steps");
        Assert.Equal("investigating", outage.First().Update!.Status);
    }

    [Fact]
    public async Task Opsgenie_2022_04_the_two_week_outage_began_with_steps_each_told_once() =>
        Assert.True((await PlayAsync("opsgenie-2022-04-outage")).Count > 5);

    [Fact]
    public async Task GitHub_2026_02_09_seven_incidents_on_one_day_bring_46_updates_each_told_once()
    {
        var told = await PlayAsync("github-2026-02-09-seven-incidents");
        Assert.Equal(46, told.Count(statusEvent => statusEvent.Kind == EventKind.IncidentUpdate));
        Assert.Equal(7, told.Where(statusEvent => statusEvent.Kind == EventKind.IncidentUpdate).Select(statusEvent => statusEvent.Incident!.Id).Distinct().Count());
    }

    [Fact]
    public void Every_window_has_its_test() =>
        Assert.Equal(10, Directory.GetDirectories(Fixtures.Require("statuspage/windows")).Length);

    private static async Task<List<PollFailure?>> FailuresAsync(Replay replay, IEnumerable<Recording> versions)
    {
        List<PollFailure?> failures = [];
        foreach (var version in versions)
        {
            await replay.PlayAsync(version);
            failures.Add(replay.Status.Failure);
        }

        return failures;
    }

    private static async Task<List<StatusEvent>> PlayAsync(string window)
    {
        using var replay = new Replay(Since.All);
        var expected = new Expectation();
        List<StatusEvent> told = [];
        foreach (var version in Fixtures.Window(window))
        {
            expected.Take(version.Body);
            told.AddRange(await replay.PlayAsync(version));
        }

        var announced = told.Where(statusEvent => statusEvent.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate).Select(statusEvent => $"{statusEvent.Incident!.Id}/{statusEvent.Update!.Id}").ToList();
        Assert.Equal(expected.UpdateIds.Order(StringComparer.Ordinal), announced.Order(StringComparer.Ordinal));
        return told;
    }

    /// <summary>The windows begin with the stranger; the page itself had been watched before, so its own next version comes first.</summary>
    private static IEnumerable<Recording> AfterAGoodOne(IReadOnlyList<Recording> versions) =>
        versions.Prepend(versions[1] with { At = versions[0].At.AddHours(-1) });

    private static IEnumerable<Recording> Insisting(Recording last)
    {
        for (var minutes = 10; minutes <= 60; minutes += 10) yield return last with { At = last.At.AddMinutes(minutes) };
    }
}
