using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Paging;

/// <summary>What every pager keeps: one alert for one incident, from its beginning to its end.</summary>
public abstract class PagerContract : HttpHandlerContract
{
    private readonly Conversation _conversation;

    /// <summary>A new handler for each event: what it has to know of the past comes with the event.</summary>
    protected PagerContract() => _conversation = new Conversation(Create);

    internal abstract PagerDouble Pager { get; }

    /// <summary>Whether planned work is told.</summary>
    internal bool Maintenances { get; set; }

    internal VanishedRule Vanished { get; set; }

    protected override void AssertHarmless(string output)
    {
        Assert.Empty(Pager.Complaints);
        using var message = System.Text.Json.JsonDocument.Parse(output);
    }

    [Fact]
    public async Task A_whole_life_is_one_alert_that_shows_the_newest_text_and_ends()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Identified);
        Assert.True(Pager.Only.IsOpen);
        Assert.Contains("A bad deployment", Pager.Only.Text);
        await TellAsync(SomeLife.Edited);
        Assert.Contains("Two bad deployments", Pager.Only.Text);
        await TellAsync(SomeLife.Renamed);
        Assert.Contains("All requests fail", Pager.Only.Title);
        await TellAsync(SomeLife.Resolved);
        Assert.Equal((false, 1), (Pager.Only.IsOpen, Pager.Opened));
    }

    [Fact]
    public async Task After_the_end_nothing_more_is_sent()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Resolved);
        var sent = Pager.Requests;
        var late = SomeLife.Edited with { Incident = SomeLife.Resolved.Incident };
        await TellAsync(SomeLife.Postmortem, late);
        Assert.Equal(sent, Pager.Requests);
    }

    [Fact]
    public async Task An_incident_that_is_over_when_it_is_first_told_wakes_nobody()
    {
        var first = SomeLife.Opened with { Incident = SomeLife.Resolved.Incident };
        await TellAsync(first, SomeLife.Resolved, SomeLife.Postmortem);
        Assert.Equal(0, Pager.Requests);
    }

    [Fact]
    public async Task An_incident_that_is_opened_again_wakes_again()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Resolved, SomeLife.Step("u5", "investigating", "It is back."));
        Assert.Equal((true, 2), (Pager.Only.IsOpen, Pager.Opened));
        Assert.Contains("It is back.", Pager.Only.Text);
    }

    [Fact]
    public async Task A_step_that_changes_without_an_update_ends_the_alert_too()
    {
        var ended = SomeLife.Renamed with { Incident = SomeLife.Resolved.Incident, Before = new EventBefore { Status = "identified" } };
        await TellAsync(SomeLife.Opened, ended);
        Assert.False(Pager.Only.IsOpen);
    }

    [Fact]
    public async Task An_incident_that_vanished_ends_the_alert_and_says_that_nobody_called_it_resolved()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Vanished);
        Assert.False(Pager.Only.IsOpen);
        Assert.Contains("nobody said it was resolved", Pager.Only.Text);
        await TellAsync(SomeLife.Renamed with { Id = new EventId("back"), Before = new EventBefore { Vanished = true } });
        Assert.Equal((true, 2), (Pager.Only.IsOpen, Pager.Opened));
    }

    [Fact]
    public async Task An_incident_that_vanished_keeps_its_alert_where_that_is_wished()
    {
        Vanished = VanishedRule.Keep;
        await TellAsync(SomeLife.Opened, SomeLife.Vanished);
        Assert.Equal((true, 1), (Pager.Only.IsOpen, Pager.Opened));
        Assert.Contains("nobody said it was resolved", Pager.Only.Text);
    }

    [Fact]
    public async Task Planned_work_is_left_out_unless_it_is_wished()
    {
        await TellAsync(SomeLife.Maintenance("scheduled"), SomeLife.Maintenance("in_progress"));
        Assert.Equal(0, Pager.Requests);
    }

    [Fact]
    public async Task Planned_work_opens_its_alert_when_it_begins()
    {
        Maintenances = true;
        await TellAsync(SomeLife.Maintenance("scheduled"));
        Assert.Equal(0, Pager.Requests);
        await TellAsync(SomeLife.Maintenance("in_progress"));
        Assert.True(Pager.Only.IsOpen);
        await TellAsync(SomeLife.Maintenance("completed"));
        Assert.False(Pager.Only.IsOpen);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_an_alert_of_its_own()
    {
        await TellAsync(SomeLife.Opened, SomeLife.Unreadable);
        Assert.Equal(2, Pager.Alerts.Values.Count(alert => alert.IsOpen));
        await TellAsync(SomeLife.Readable);
        Assert.Contains("OpenAI", Assert.Single(Pager.Alerts.Values, alert => !alert.IsOpen).Title);
    }

    [Fact]
    public async Task A_handler_that_fails_is_an_alert_of_its_own()
    {
        await TellAsync(SomeLife.Failing);
        Assert.Contains("ops", Pager.Only.Text);
        Assert.True(Pager.Only.IsOpen);
        await TellAsync(SomeLife.Recovered);
        Assert.False(Pager.Only.IsOpen);
    }

    [Theory]
    [InlineData(EventKind.ComponentStatus)]
    [InlineData(EventKind.PageMoved)]
    [InlineData(EventKind.PageGap)]
    [InlineData(EventKind.PageCondition)]
    [InlineData(EventKind.IncidentReminder)]
    [InlineData(EventKind.DeliveryParked)]
    [InlineData(EventKind.DeliveryDigest)]
    public async Task Other_events_wake_nobody(EventKind kind)
    {
        await TellAsync(SomeLife.Opened with { Kind = kind });
        Assert.Equal(0, Pager.Requests);
    }

    [Fact]
    public async Task What_is_sent_twice_wakes_once()
    {
        var handler = Create();
        foreach (var repeated in new[] { false, true })
            Assert.IsType<DeliveryResult.Delivered>(await handler.DeliverAsync(new Dispatch(SomeLife.Opened) { Repeated = repeated }, Token));
        Assert.Equal((true, 1), (Pager.Only.IsOpen, Pager.Opened));
    }

    [Fact]
    public async Task Texts_of_any_length_are_cut_between_whole_characters()
    {
        const string family = "👨‍👩‍👧‍👦";
        for (var padding = 0; padding < 24; padding++)
        {
            var title = new string('a', padding) + string.Concat(Enumerable.Repeat(family, 200));
            var news = Titled(title, new string('b', 7_067 - padding) + family);
            await TellAsync(news, news with { Kind = EventKind.IncidentChanged, Update = null, Before = new EventBefore { Name = "before" } });
            var left = Pager.Only.Title.Replace(family, "", StringComparison.Ordinal);
            Assert.DoesNotContain(left, letter => char.IsSurrogate(letter) || letter == '\u200d');
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b ")]
    [InlineData("]]> <b>&amp;</b> *_~`[x](y) \\ \" ' {{ }} ${x} %s")]
    public async Task Empty_and_special_texts_are_taken(string text)
    {
        await TellAsync(Titled(text, text), SomeLife.Vanished, Titled(text, text), SomeLife.Resolved);
        Assert.False(Pager.Only.IsOpen);
    }

    [Fact]
    public async Task A_text_of_a_megabyte_is_taken()
    {
        await TellAsync(Titled(new string('t', 1_000_000), new string('\u00e9', 1_000_000)));
        Assert.True(Pager.Only.IsOpen);
        Assert.InRange(Transport.Sent[^1].Body.Length, 1, 64_000);
    }

    [Fact]
    public void It_keeps_the_state_of_incidents_and_takes_what_changes_it() =>
        Assert.Equal((true, true), (Create().Traits.KeepsState, Create().Traits.TakesEdits));

    internal HandlerServices Services(HttpMessageInvoker transport, TimeProvider time) =>
        new() { Http = transport, Time = time, Loggers = NullLoggerFactory.Instance };

    /// <summary>Delivers one after the other as the pump does.</summary>
    internal async Task TellAsync(params StatusEvent[] events)
    {
        foreach (var news in events)
        {
            Assert.IsType<DeliveryResult.Delivered>(await _conversation.TellAsync(news, Token));
            Assert.Empty(Pager.Complaints);
        }
    }

    private static StatusEvent Titled(string title, string body)
    {
        var news = SomeLife.Step("u1", "investigating", body);
        return news with { Incident = news.Incident! with { Name = title } };
    }
}
