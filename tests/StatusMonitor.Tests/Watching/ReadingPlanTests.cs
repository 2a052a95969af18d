using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>Which documents are asked for how often, by what their page's stamp is worth and by what was found in them.</summary>
public sealed class ReadingPlanTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly World _world = new();

    [Fact]
    public async Task Without_a_stamp_the_list_that_has_it_all_is_read_each_time_and_what_else_there_is_each_minute()
    {
        _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        await _world.TickAsync();
        Assert.Equal((10, 20, 10), await CountAsync(TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task Without_a_stamp_and_such_a_list_the_first_document_is_read_each_time()
    {
        var web = new FakeSites();
        web.Serve("https://status.acme.example/api/status-page/main", () => """{"config":{"slug":"main","title":"Acme"},"publicGroupList":[]}"""u8.ToArray());
        web.Serve("https://status.acme.example/api/status-page/heartbeat/main", () => """{"heartbeatList":{"1":[{"status":1}]}}"""u8.ToArray());
        var definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example/status/main") };
        var world = World.Of(web, [new UptimeKumaDialect()], "uptime-kuma", definition: definition);
        await world.TickAsync();
        web.Requests.Clear();
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.Equal((20, 10), (web.Requests.Count(path => path == "/api/status-page/main"), web.Requests.Count(path => path == "/api/status-page/heartbeat/main")));
    }

    [Fact]
    public async Task A_document_that_a_page_lacks_is_asked_for_each_half_hour()
    {
        _world.Web.Faults["maintenances"] = () => new PollResult.Failed(PollFailure.NotFound, "404");
        await _world.TickAsync();
        Assert.Equal(0, (await CountAsync(TimeSpan.FromMinutes(30) - Second)).Maintenances);
        Assert.Equal(1, (await CountAsync(Second)).Maintenances);
        Assert.Equal(2, (await CountAsync(TimeSpan.FromHours(1))).Maintenances);
    }

    [Fact]
    public async Task A_document_that_was_missing_once_is_read_as_any_other_when_it_is_back()
    {
        var isMissing = true;
        _world.Web.Faults["maintenances"] = () => isMissing ? new PollResult.Failed(PollFailure.NotFound, "404") : null;
        var work = _world.Page.Schedule("maintain0001", _world.Now, _world.Now + TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await _world.TickAsync();
        isMissing = false;
        await _world.RunForAsync(TimeSpan.FromMinutes(31));
        Assert.Equal(2, (await CountAsync(TimeSpan.FromMinutes(10))).Maintenances);
        work.Post("maintain0001-2", "completed", "Done.", _world.Now + Later);
        _world.Page.Stamp(_world.Now + Later);
        Assert.Equal(["maintenance.update maintain0001-2 completed"], (await _world.RunForAsync(TimeSpan.FromMinutes(1))).Short());
    }

    [Fact]
    public async Task Only_what_failed_is_asked_for_again_with_the_next_reading()
    {
        await _world.TickAsync();
        var fails = 1;
        _world.Web.Faults["incidents"] = () => fails-- > 0 ? new PollResult.Failed(PollFailure.ServerError, "500") : null;
        await _world.RunForAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(PollFailure.ServerError, _world.Status!.Failure);
        Assert.Equal((1, 1, 0), await CountAsync(Later));
        Assert.Null(_world.Status.Failure);
    }

    [Fact]
    public async Task What_the_summary_lists_no_longer_is_looked_for_until_its_end_is_found_and_no_longer()
    {
        var item = _world.Page.Open("incident0001", _world.Now);
        await _world.TickAsync();
        item.Post("incident0001-2", "resolved", "Over.", _world.Now + Later);
        _world.Page.Stamp(_world.Now + Later);
        Assert.Contains("incident.update incident0001-2 resolved", (await _world.RunForAsync(TimeSpan.FromMinutes(1))).Short());
        var (_, incidents, maintenances) = await CountAsync(TimeSpan.FromMinutes(4));
        Assert.InRange(incidents, 0, 1);
        Assert.InRange(maintenances, 0, 1);
    }

    [Fact]
    public async Task Planned_work_that_leaves_the_summary_is_looked_for_no_more_often()
    {
        _world.Page.Schedule("maintain0001", _world.Now, _world.Now + TimeSpan.FromDays(9), TimeSpan.FromHours(1));
        await _world.TickAsync();
        _world.Page.Touch = (resource, document) => { if (resource == "summary") document["scheduled_maintenances"]!.AsArray().Clear(); };
        Assert.Equal((20, 2, 2), await CountAsync(TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public async Task What_failed_is_asked_for_again_although_what_it_was_wanted_for_is_settled()
    {
        _world.Page.Open("incident0001", _world.Now);
        await _world.TickAsync();
        var fails = 1;
        _world.Web.Faults["incidents"] = () => fails-- > 0 ? new PollResult.Failed(PollFailure.ServerError, "500") : null;
        // Gone from the summary for one reading, which is looked into.
        _world.Page.Touch = (resource, document) => { if (resource == "summary") document["incidents"]!.AsArray().Clear(); };
        await _world.TickAfterAsync(Later);
        Assert.Equal(PollFailure.ServerError, _world.Status!.Failure);
        _world.Page.Touch = null;
        _world.Web.Requests.Clear();
        await _world.TickAfterAsync(Later);
        Assert.Contains("incidents", _world.Web.Requests);
    }

    [Fact]
    public async Task At_first_sight_too_only_what_failed_is_asked_for_again()
    {
        var fails = 1;
        _world.Web.Faults["incidents"] = () => fails-- > 0 ? new PollResult.Failed(PollFailure.ServerError, "500") : null;
        await _world.TickAsync();
        Assert.Equal((1, 1, 0), await CountAsync(Later));
        Assert.Null(_world.Status!.Failure);
    }

    [Fact]
    public async Task A_list_from_which_something_is_missing_is_read_whole_each_minute_and_no_more_often()
    {
        _world.Page.Open("incident0000", _world.Now - TimeSpan.FromDays(3)).Post("incident0000-2", "resolved", "Over.", _world.Now - TimeSpan.FromDays(2));
        _world.Page.Open("incident0001", _world.Now);
        await _world.TickAsync();
        _world.Web.Faults["/incidents/incident0001.json"] = () => FakeWeb.Changed(new Uri("https://status.acme.example/i"), "{}"u8.ToArray());
        // Still in the summary, so that nothing but its absence from the list asks for that.
        _world.Page.Touch = (resource, document) => { if (resource == "incidents") document["incidents"]!.AsArray().RemoveAt(0); };
        await _world.RunForAsync(TimeSpan.FromMinutes(6));
        _world.Web.WholeRequests.Clear();
        Assert.Equal(10, (await CountAsync(TimeSpan.FromMinutes(10))).Incidents);
        Assert.Equal(10, _world.Web.WholeRequests.Count(name => name == "incidents"));
    }

    private async Task<(int Summary, int Incidents, int Maintenances)> CountAsync(TimeSpan time)
    {
        _world.Web.Requests.Clear();
        await _world.RunForAsync(time);
        return (Of("summary"), Of("incidents"), Of("maintenances"));
        int Of(string name) => _world.Web.Requests.Count(asked => asked == name);
    }
}
