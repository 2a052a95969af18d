using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>Readings that must change nothing (protocols §9, lines 23 to 29).</summary>
public sealed class BadReadingTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new();

    private DateTimeOffset Now => _world.Now;

    public static TheoryData<string, string> BadBodies => new()
    {
        { "an error object", """{"status":500,"error":"Internal Server Error"}""" },
        { "nothing", "" },
        { "blanks", " \r\n" },
        { "an array", "[]" },
        { "no list of incidents", """{"page":{"id":"acmeacme1234","name":"Acme"},"components":[]}""" },
        { "null for incidents on a genuine page", """{"page":{"id":"acmeacme1234","name":"Acme"},"components":[],"incidents":null}""" },
        { "something after the end", """{"page":{"id":"acmeacme1234","name":"Acme"},"components":[],"incidents":[]} x""" },
        { "no page", """{"components":[],"incidents":[]}""" },
        { "an element without an id", """{"page":{"id":"acmeacme1234","name":"Acme"},"components":[],"incidents":[{"name":"x"}]}""" },
        { "a web page", "<!doctype html><title>Status</title>" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_changes_nothing_and_the_next_good_one_is_read_as_if_it_had_not_been(string what, string body)
    {
        _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        var before = (await _world.Log.ReadPageAsync(_world.Definition.Key, CancellationToken.None))!.Resources["summary"].Validators;
        _world.Web.ServeInstead("summary", Encoding.UTF8.GetBytes(body));
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.True(_world.Status!.Failure is PollFailure.Malformed or PollFailure.Empty, what);
        Assert.Equal(before, (await _world.Log.ReadPageAsync(_world.Definition.Key, CancellationToken.None))!.Resources["summary"].Validators);
        _world.Web.WholeRequests.Clear();
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Contains("summary", _world.Web.WholeRequests);
        Assert.Null(_world.Status.Failure);
        Assert.Equal(1, _world.Status.OpenIncidents);
    }

    [Fact]
    public async Task A_body_cut_at_any_byte_is_no_reading()
    {
        _world.Page.Open("incident0001", Now);
        var dialect = new StatusMonitor.Dialects.Statuspage.StatuspageDialect();
        foreach (var (resource, name) in dialect.Resources.Zip(["summary", "incidents", "maintenances"]))
        {
            var body = _world.Page.Render(name);
            for (var length = 0; length < body.Length; length++)
                Assert.IsType<StatusMonitor.Dialects.ParseResult.Failed>(dialect.Parse(resource, body.AsMemory(0, length)));
            Assert.IsType<StatusMonitor.Dialects.ParseResult.Parsed>(dialect.Parse(resource, body));
        }

        await Task.CompletedTask;
    }

    [Fact]
    public async Task Another_tenants_page_for_one_reading_is_refused_and_counted_as_a_failure()
    {
        _world.Page.Open("incident0001", Now);
        await _world.TickAsync();
        var tenant = new WirePage(Now + Later) { Id = "stranger0001", Name = "Stranger" };
        tenant.Open("incident7777", Now);
        _world.Web.Page = tenant;
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Equal(PollFailure.ForeignPage, _world.Status!.Failure);
        _world.Web.Page = _world.Page;
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Null(_world.Status.Failure);
    }

    [Fact]
    public async Task Another_page_id_that_insists_for_an_hour_is_a_move_with_a_silent_new_baseline()
    {
        _world.Page.Open("incident0001", Now).Name = "Long one";
        await _world.TickAsync();
        var moved = new WirePage(Now) { Id = "newhome00001", Name = "Acme" };
        var old = moved.Open("incident8880", Now - TimeSpan.FromDays(9));
        old.Post("incident8880-2", "resolved", "Over.", Now - TimeSpan.FromDays(8));
        moved.Open("incident8881", Now).Name = "Long one";
        moved.Open("incident8882", Now + TimeSpan.FromMinutes(20)).Name = "New one";
        _world.Web.Page = moved;
        var news = await _world.RunForAsync(TimeSpan.FromMinutes(70));
        Assert.Equal(["page.unreadable", "page.moved", "incident.update incident8882-1 investigating", "page.readable"], news.Short());
        Assert.Equal(new EventMove("identity", "acmeacme1234", "newhome00001"), news[1].Move);
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task A_stamp_that_stands_still_for_months_hides_nothing()
    {
        _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        _world.Page.UpdatedAt = Now - TimeSpan.FromDays(60);
        await _world.TickAsync();
        var item = Quietly(_world.Page, "incident0001", Now + Later);
        Assert.Equal(["incident.update incident0001-1 investigating"], (await _world.TickAfterAsync(Later)).Short());
        item.Updates[0].Body = "Edited without the incident's own time moving.";
        item.Updates[0].UpdatedAt = Now + TimeSpan.FromSeconds(5);
        Assert.Equal(["incident.edited incident0001-1 investigating"], (await _world.TickAfterAsync(TimeSpan.FromSeconds(10))).Short());
        item.Post("incident0001-2", "resolved", "Over.", Now + TimeSpan.FromSeconds(5));
        Assert.Equal(["incident.update incident0001-2 resolved"], (await _world.TickAfterAsync(TimeSpan.FromSeconds(10))).Short());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_look_alike_may_leave_out_its_empty_lists_or_write_null(bool isNull)
    {
        _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        _world.Page.Touch = (resource, document) =>
        {
            if (resource != "summary") return;
            foreach (var list in new[] { "incidents", "scheduled_maintenances" })
            {
                if (document[list] is not JsonArray { Count: 0 }) continue;
                if (isNull) document[list] = null;
                else document.Remove(list);
            }
        };
        _world.Web.Faults["maintenances"] = () => new PollResult.Failed(PollFailure.NotFound, "404");
        await _world.TickAsync();
        Assert.Null(_world.Status!.Failure);
        Assert.Equal(PageCondition.Operational, _world.Status.Condition);
        Quietly(_world.Page, "incident0001", Now + Later);
        Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal(1, _world.Web.Requests.Count(name => name == "maintenances"));
    }

    [Fact]
    public void Any_encoding_is_read_and_bytes_that_are_no_text_cost_only_themselves()
    {
        _world.Page.Open("incident0001", Now, body: "Größe");
        var text = Encoding.UTF8.GetString(_world.Page.Render("incidents"));
        byte[] latin = [.. Encoding.Latin1.GetBytes(text.Replace("\\u00F6", "ö").Replace("\\u00DF", "ß"))];
        byte[][] bodies =
        [
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        ];
        foreach (var body in bodies) Assert.Equal("Größe", BodyOf(body));
        Assert.Equal("Gr\uFFFD\uFFFDe", BodyOf(latin));
    }

    [Fact]
    public void Lone_surrogates_become_the_replacement_character()
    {
        var body = """{"page":{"id":"acmeacme1234","name":"A"},"incidents":[{"id":"x","name":"a\ud800b\udc00\ud83d\ude00\n\"","incident_updates":[]}]}""";
        var parsed = Assert.IsType<StatusMonitor.Dialects.ParseResult.Parsed>(Parse(Encoding.UTF8.GetBytes(body)));
        Assert.Equal("a\uFFFDb\uFFFD😀\n\"", parsed.Snapshot.Listed[0].Name);
    }

    [Fact]
    public void A_hundred_thousand_nested_arrays_and_16_MiB_of_garbage_are_refused()
    {
        var nested = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("[", 100_000)));
        Assert.IsType<StatusMonitor.Dialects.ParseResult.Failed>(Parse(nested));
        var inside = Encoding.UTF8.GetBytes("{\"page\":{\"id\":\"acmeacme1234\"},\"x\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)));
        Assert.IsType<StatusMonitor.Dialects.ParseResult.Failed>(Parse(inside));
        var garbage = new byte[16 << 20];
        new Random(1).NextBytes(garbage);
        Assert.IsType<StatusMonitor.Dialects.ParseResult.Failed>(Parse(garbage));
    }

    [Fact]
    public async Task A_page_unreadable_for_five_minutes_is_an_event_and_so_is_its_end()
    {
        await _world.TickAsync();
        var failedAt = Now + Later;
        _world.Web.FailAll(PollFailure.ServerError);
        var before = await _world.RunForAsync(Later + TimeSpan.FromMinutes(4.9));
        Assert.Empty(before);
        Assert.Equal(PageCondition.Unknown, _world.Status!.Condition);
        var news = await _world.RunForAsync(TimeSpan.FromMinutes(0.2));
        Assert.Equal(["page.unreadable"], news.Short());
        Assert.Equal(new EventReading(PollFailure.ServerError, "as told", failedAt), news[0].Reading);
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(3)));
        _world.Web.Faults.Clear();
        Assert.Equal(["page.readable"], (await _world.RunForAsync(TimeSpan.FromMinutes(6))).Short());
        Assert.Equal(PageCondition.Operational, _world.Status.Condition);
    }

    [Fact]
    public async Task A_page_never_read_is_told_of_as_well()
    {
        _world.Web.FailAll(PollFailure.Unreachable);
        Assert.Equal(["page.unreadable"], (await _world.RunForAsync(TimeSpan.FromMinutes(6))).Short());
    }

    [Fact]
    public async Task When_a_page_was_last_asked_is_known_although_it_was_never_read_and_waiting_is_not_asking()
    {
        _world.Web.FailAll(PollFailure.Unreachable);
        await _world.TickAsync();
        await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Now, _world.Status!.TriedAt);
        _world.Web.FailAll(new PollResult.Throttled("429") { Wait = TimeSpan.FromMinutes(2) });
        await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        var asked = Now;
        await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(asked, _world.Status.TriedAt);
        _world.Restart();
        await _world.TickAfterAsync(TimeSpan.FromSeconds(1));
        Assert.Equal((null, PollFailure.Throttled), (_world.Status.TriedAt, _world.Status.Failure!.Value));
    }

    [Fact]
    public async Task A_bot_wall_is_one_event_and_no_storm_of_requests()
    {
        await _world.TickAsync();
        _world.Web.FailAll(PollFailure.Blocked);
        _world.Web.Requests.Clear();
        Assert.Equal(["page.unreadable"], (await _world.RunForAsync(TimeSpan.FromHours(1))).Short());
        Assert.InRange(_world.Web.Requests.Count, 11, 18);
    }

    [Fact]
    public async Task Details_that_cannot_be_read_make_the_page_unreadable_while_what_can_be_read_is_announced()
    {
        await _world.TickAsync();
        _world.Web.Faults["incidents"] = () => new PollResult.Failed(PollFailure.ServerError, "500");
        _world.Page.Open("incident0001", Now + Later);
        var news = await _world.RunForAsync(TimeSpan.FromMinutes(7));
        Assert.Equal(["incident.update incident0001-1 investigating", "page.unreadable"], news.Short());
    }

    [Fact]
    public async Task A_server_that_asks_for_two_minutes_gets_them()
    {
        await _world.TickAsync();
        _world.Web.FailAll(new PollResult.Throttled("429") { Wait = TimeSpan.FromMinutes(2) });
        await _world.TickAfterAsync(Later);
        Assert.Equal(Now + TimeSpan.FromMinutes(2), _world.Due);
        var asked = _world.Web.Requests.Count;
        _world.Restart();
        await _world.TickAfterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(asked, _world.Web.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_does_not_delay_the_word_that_it_cannot_be_read()
    {
        await _world.TickAsync();
        _world.Web.FailAll(new PollResult.Throttled("429") { Wait = TimeSpan.FromHours(1) });
        Assert.Equal(["page.unreadable"], (await _world.RunForAsync(TimeSpan.FromMinutes(6))).Short());
        Assert.Equal(4, _world.Web.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_for_good_to_another_host_is_told_once()
    {
        await _world.TickAsync();
        var served = _world.Page.Render("summary");
        _world.Web.Faults["summary"] = () => FakeWeb.Changed(new Uri("https://acme.statuspage.io/x"), served) with { MovedTo = new Uri("https://acme.statuspage.io/x") };
        var news = await _world.RunForAsync(TimeSpan.FromHours(1));
        Assert.Equal(["page.moved"], news.Short());
        Assert.Equal(new EventMove("host", "status.acme.example", "acme.statuspage.io"), news[0].Move);
        _world.Restart();
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromHours(1)));
    }

    private static WireItem Quietly(WirePage page, string id, DateTimeOffset at)
    {
        var stamp = page.UpdatedAt;
        var item = page.Open(id, at);
        page.UpdatedAt = stamp;
        return item;
    }

    private static StatusMonitor.Dialects.ParseResult Parse(byte[] body)
    {
        var dialect = new StatusMonitor.Dialects.Statuspage.StatuspageDialect();
        return dialect.Parse(dialect.Resources[1], body);
    }

    private static string BodyOf(byte[] body) =>
        Assert.IsType<StatusMonitor.Dialects.ParseResult.Parsed>(Parse(body)).Snapshot.Listed[0].Updates[0].Body;
}
