using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Slack;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Slack;

/// <summary>What is peculiar to Slack's page.</summary>
public sealed class SlackOddityTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_recorded_history_is_read_whole()
    {
        var snapshot = Read(SlackDialect.History, Fixtures.Read("slack/slack-history-2026-08-collected.json"));
        Assert.Equal(43, snapshot.Listed.Count);
        Assert.Equal(195, snapshot.Listed.Sum(incident => incident.Updates.Count));
        Assert.Single(snapshot.Listed, incident => incident.IsOpen);
        Assert.Equal(38 - 1, snapshot.Listed.Count(incident => incident.Updates[^1].Status == "resolved"));
        Assert.All(snapshot.Listed, incident => Assert.Equal(incident.Updates.OrderBy(note => note.CreatedAt), incident.Updates));
    }

    [Fact]
    public void All_is_well_is_a_reading_with_nothing_in_it()
    {
        var snapshot = Read(SlackDialect.Current, Fixtures.Read("slack/slack-current-ok.json"));
        Assert.Empty(snapshot.Listed);
        Assert.Equal(ListCoverage.Open, snapshot.Incidents);
        Assert.Null(snapshot.UpdatedAt);
    }

    [Fact]
    public void What_is_listed_or_named_twice_is_one_and_a_note_without_words_is_none()
    {
        var twice = Incident("7", Note(1, ""), Note(1, "a"));
        var incident = Assert.Single(Read(SlackDialect.Current, Current(twice, twice)).Listed);
        Assert.Equal("a", Assert.Single(incident.Updates).Body);
        var named = System.Text.RegularExpressions.Regex.Replace(twice, "\"services\":\\[[^\\]]*\\]", "\"services\":[\"Calls\",\"\",\"Calls\"]");
        Assert.Equal("Calls", Assert.Single(Read(SlackDialect.Current, Current(named)).Listed[0].Components).Name);
    }

    [Fact]
    public void The_history_is_a_list() => Assert.Contains(
        "no list of incidents", Assert.IsType<ParseResult.Failed>(new SlackDialect().Parse(SlackDialect.History, Encoding.UTF8.GetBytes("{}"))).Detail, StringComparison.Ordinal);

    [Fact]
    public void The_last_note_of_what_goes_on_is_no_end() =>
        Assert.Equal("investigating", Read(SlackDialect.History, History(Incident("7", Note(0, "looking")).Replace("\"active\"", "\"Being Watched\"", StringComparison.Ordinal))).Listed[0].Updates[0].Status);

    [Theory]
    [InlineData("{}", "status is neither")]
    [InlineData("""{"status":"ok"}""", "active_incidents is missing")]
    [InlineData("""{"status":500,"error":"Internal Server Error"}""", "status is neither")]
    [InlineData("""{"status":"active","active_incidents":[{"title":"no id"}]}""", "no id")]
    [InlineData("[]", "status is neither")]
    [InlineData("<!doctype html><p>hello</p>", "invalid start")]
    public void What_is_not_Slacks_is_a_failure_that_says_what_was_found(string body, string reason)
    {
        var failed = Assert.IsType<ParseResult.Failed>(new SlackDialect().Parse(SlackDialect.Current, Encoding.UTF8.GetBytes(body)));
        Assert.Contains(reason, failed.Detail, StringComparison.Ordinal);
        Assert.StartsWith("current: ", failed.Detail, StringComparison.Ordinal);
    }

    /// <summary>Protocols §9, line 50.</summary>
    [Fact]
    public void An_id_is_the_same_as_a_number_and_as_a_string()
    {
        var number = Read(SlackDialect.Current, Current(Incident("7", Note(0, "a"))));
        var text = Read(SlackDialect.Current, Current(Incident("\"7\"", Note(0, "a"))));
        Assert.Equal(number.Listed[0].Id, text.Listed[0].Id);
    }

    [Fact]
    public void Notes_are_the_same_whichever_way_round_they_stand()
    {
        var down = Read(SlackDialect.Current, Current(Incident("7", Note(2, "second"), Note(1, "first"))));
        var up = Read(SlackDialect.History, History(Incident("7", Note(1, "first"), Note(2, "second"))));
        Assert.Equal(down.Listed[0].Updates, up.Listed[0].Updates);
        Assert.Equal(["first", "second"], up.Listed[0].Updates.Select(note => note.Body));
    }

    [Fact]
    public void Two_notes_of_one_second_are_two_and_keep_their_order_in_both_documents()
    {
        var down = Read(SlackDialect.Current, Current(Incident("7", Note(1, "later"), Note(1, "earlier"))));
        var up = Read(SlackDialect.History, History(Incident("7", Note(1, "earlier"), Note(1, "later"))));
        Assert.Equal(down.Listed[0].Updates, up.Listed[0].Updates);
        Assert.Equal(["earlier", "later"], up.Listed[0].Updates.Select(note => note.Body));
    }

    [Theory]
    [InlineData("completed")]
    [InlineData("cancelled")]
    public void Planned_work_that_is_over_or_called_off_is_completed(string status)
    {
        var work = Read(SlackDialect.History, History(Incident("7", Note(1, "soon")).Replace("\"active\"", $"\"{status}\"", StringComparison.Ordinal))).Listed[0];
        Assert.Equal((IncidentType.Maintenance, "completed"), (work.Type, work.Status));
    }

    [Theory]
    [InlineData("incident", "minor")]
    [InlineData("outage", "major")]
    [InlineData("notice", "none")]
    [InlineData("Something New", "something_new")]
    public void The_type_is_the_impact(string type, string impact) =>
        Assert.Equal(impact, Read(SlackDialect.Current, Current(Incident("7", Note(1, "a")).Replace("\"incident\"", $"\"{type}\"", StringComparison.Ordinal))).Listed[0].Impact);

    [Fact]
    public async Task A_note_that_comes_with_the_end_is_the_end_and_nothing_else_tells_it()
    {
        var told = await EndAsync(Incident("7", Note(1, "looking"), Note(9, "mended")), touched: 9);
        var end = Assert.Single(told);
        Assert.Equal((EventKind.IncidentUpdate, "resolved", "resolved"), (end.Kind, end.Update!.Status, end.Incident!.Status));
    }

    [Fact]
    public async Task An_end_without_a_note_is_told_once_as_a_change()
    {
        var told = await EndAsync(Incident("7", Note(1, "looking")), touched: 9);
        var end = Assert.Single(told);
        Assert.Equal((EventKind.IncidentChanged, "investigating", "resolved"), (end.Kind, end.Before!.Status, end.Incident!.Status));
    }

    /// <summary>Protocols §9, line 50.</summary>
    [Fact]
    public async Task What_leaves_the_current_ones_is_not_over_before_the_history_says_so()
    {
        using var replay = new DialectReplay(new SlackDialect(), Since.All);
        var open = Incident("7", Note(1, "looking"));
        await replay.PlayAsync(Start, (SlackDialect.Current, Current(open)), (SlackDialect.History, History(open)));
        for (var minutes = 1; minutes < 30; minutes++)
            Assert.Empty(await replay.PlayAsync(Start.AddMinutes(minutes), (SlackDialect.Current, Current()), (SlackDialect.History, History(open))));
    }

    /// <summary>Protocols §9, line 50.</summary>
    [Fact]
    public async Task A_note_that_is_rewritten_while_no_time_moves_is_one_edit()
    {
        using var replay = new DialectReplay(new SlackDialect(), Since.All);
        var (before, after) = (Incident("7", Note(1, "looking")), Incident("7", Note(1, "looking closely")));
        await replay.PlayAsync(Start, (SlackDialect.Current, Current(before)), (SlackDialect.History, History(before)));
        List<StatusEvent> told = [];
        for (var minutes = 1; minutes < 9; minutes++)
            told.AddRange(await replay.PlayAsync(Start.AddMinutes(minutes), (SlackDialect.Current, Current(after)), (SlackDialect.History, History(after))));
        var edit = Assert.Single(told);
        Assert.Equal((EventKind.IncidentEdited, "looking", "looking closely"), (edit.Kind, edit.Before!.Body, edit.Update!.Body));
    }

    [Theory]
    [InlineData("https://slack-status.com", true)]
    [InlineData("https://status.slack.com/2020-01/abc", true)]
    [InlineData("https://www.slack-status.com", true)]
    [InlineData("https://slack.com", false)]
    [InlineData("https://slack-status.com.example", false)]
    public void Only_its_own_hosts_are_asked(string page, bool isAsked) =>
        Assert.Equal(isAsked ? [new Candidate(new Uri("https://slack-status.com"), true)] : [], new SlackDialect().CandidatesOf(new Uri(page), null));

    private static async Task<IReadOnlyList<StatusEvent>> EndAsync(string incident, int touched)
    {
        using var replay = new DialectReplay(new SlackDialect(), Since.All);
        var open = Incident("7", Note(1, "looking"));
        await replay.PlayAsync(Start, (SlackDialect.Current, Current(open)), (SlackDialect.History, History(open)));
        var over = incident.Replace("\"active\"", "\"resolved\"", StringComparison.Ordinal).Replace("2026-03-02T01:00:00-08:00", $"2026-03-02T01:0{touched}:00-08:00", StringComparison.Ordinal);
        List<StatusEvent> told = [];
        for (var minutes = 1; minutes < 5; minutes++)
            told.AddRange(await replay.PlayAsync(Start.AddMinutes(minutes), (SlackDialect.Current, Current()), (SlackDialect.History, History(over))));
        return told;
    }

    private static PageSnapshot Read(PageResource resource, byte[] body) =>
        Assert.IsType<ParseResult.Parsed>(new SlackDialect().Parse(resource, body)).Snapshot;

    private static byte[] Current(params string[] incidents) =>
        Encoding.UTF8.GetBytes($$"""{"status":"{{(incidents.Length > 0 ? "active" : "ok")}}","date_created":"2026-03-02T01:00:00-08:00","date_updated":"2026-03-02T01:00:00-08:00","active_incidents":[{{string.Join(',', incidents)}}]}""");

    private static byte[] History(params string[] incidents) => Encoding.UTF8.GetBytes($"[{string.Join(',', incidents)}]");

    private static string Incident(string id, params string[] notes) =>
        $$"""{"id":{{id}},"date_created":"2026-03-02T00:59:00-08:00","date_updated":"2026-03-02T01:00:00-08:00","title":"Slow","type":"incident","status":"active","url":"https://slack-status.com/2026-03/7","services":["Search"],"notes":[{{string.Join(',', notes)}}]}""";

    private static string Note(int minute, string text) => $$"""{"date_created":"2026-03-02T01:0{{minute}}:00-08:00","body":"{{text}}"}""";
}
