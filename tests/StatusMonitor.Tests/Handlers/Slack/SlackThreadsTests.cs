using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Slack;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Slack;

/// <summary>The bot: one message an incident, and its thread.</summary>
public sealed class SlackThreadsTests : ChatContract
{
    private readonly SlackDouble _slack = new();

    public SlackThreadsTests() => Transport.Answer = _slack.AnswerAsync;

    protected override IReadOnlyList<string> Secrets => [SlackDouble.Token];

    protected override string Taken => """{"ok":true,"channel":"C0123456789","ts":"1793716330.000100"}""";

    protected override IEnumerable<int> Successes => [200];

    private protected override IReadOnlyList<string> Complaints => _slack.Complaints;

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => SlackHandler.Type.Create(
        "archive", new SlackOptions { Token = Secret.FromText(SlackDouble.Token), Channel = "#ops" },
        new HandlerServices { Http = transport, Time = time, Loggers = NullLoggerFactory.Instance });

    [Fact]
    public async Task A_whole_incident_reads_as_approved()
    {
        await TellAsync(Stories.Incident);
        Approval.Matches(Path.Combine("Handlers", "Slack"), "incident.txt", string.Join('\n', _slack.Posts.Select(post =>
            $"{post.Timestamp} {(post.Thread is null ? "channel" : "thread")}{(post.Broadcast ? " broadcast" : "")}\n{post.Shown}")));
    }

    [Fact]
    public async Task An_update_is_a_message_and_the_first_reply_in_its_thread()
    {
        var result = Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync());
        Assert.Equal([null, _slack.Posts[0].Timestamp], _slack.Posts.Select(post => post.Thread));
        Assert.Equal(_slack.Posts[0].Shown, _slack.Posts[1].Shown);
        Assert.Equal("C0123456789/1793716330.000000/1793716330.000001/1793716320000", result.Receipt);
        Approval.Matches(Path.Combine("Handlers", "Slack"), "bot.txt", Requests());
    }

    [Fact]
    public async Task A_call_that_fails_after_the_first_does_not_repeat_the_first()
    {
        var conversation = new Conversation(Create());
        Transport.Answer = async (request, token) =>
        {
            if (Transport.Sent.Count == 2)
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            return await _slack.AnswerAsync(request, token);
        };
        Assert.IsType<DeliveryResult.TryAgain>(await conversation.TellAsync(SomeNews.Update(), Token));
        Assert.Equal("C0123456789/1793716330.000000//1793716320000", conversation.Progress);
        Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(SomeNews.Update(), Token));
        Assert.Equal([null, "1793716330.000000"], _slack.Posts.Select(post => post.Thread));
    }

    [Fact]
    public async Task An_edit_changes_the_reply_and_the_message_that_shows_it()
    {
        await TellAsync([Stories.Update(1, "identified", "Old text."), Stories.Edit(1, "identified", "New text.", "Old text.")]);
        Assert.Equal(2, _slack.Posts.Count);
        Assert.All(_slack.Posts, post => Assert.Contains("New text.", post.Shown, StringComparison.Ordinal));
        Assert.All(_slack.Posts, post => Assert.Contains("edited · major · identified", post.Shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_edit_of_an_older_update_leaves_the_message_alone()
    {
        await TellAsync(
        [
            Stories.Update(1, "identified", "Old text."), Stories.Update(2, "monitoring", "Newest."),
            Stories.Edit(1, "identified", "New text.", "Old text."),
        ]);
        Assert.Contains("Newest.", _slack.Posts[0].Shown, StringComparison.Ordinal);
        Assert.Equal([false, true, false], _slack.Posts.Select(post => post.Shown.Contains("New text.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_update_that_comes_late_does_not_hide_a_newer_one()
    {
        await TellAsync([Stories.Update(2, "monitoring", "Newest."), Stories.Update(1, "identified", "Older.") with { Late = true }]);
        Assert.Equal([true, true, false], _slack.Posts.Select(post => post.Shown.Contains("Newest.", StringComparison.Ordinal)));
        Assert.Contains("Older.", _slack.Posts[2].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_an_update_nobody_was_told_is_a_reply_that_says_what_changed()
    {
        await TellAsync([Stories.Update(2, "identified", "Known."), Stories.Edit(1, "investigating", "New text.", "Old text.")]);
        Assert.Equal(3, _slack.Posts.Count);
        Assert.Contains("- Old text.\n+ New text.", _slack.Posts[2].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_is_told_in_the_channel_too()
    {
        await TellAsync([Stories.Update(1, "investigating", "a"), Stories.Update(2, "resolved", "b"), Stories.Update(3, "postmortem", "c")]);
        Assert.Equal([false, false, true, false], _slack.Posts.Select(post => post.Broadcast));
    }

    [Fact]
    public async Task An_incident_born_resolved_is_not_told_twice_in_the_channel()
    {
        await TellAsync([Stories.Update(1, "resolved", "It was short.")]);
        Assert.DoesNotContain(_slack.Posts, post => post.Broadcast);
    }

    [Fact]
    public async Task A_reminder_is_a_reply_and_leaves_the_message_alone()
    {
        var reminder = Stories.Update(1, "investigating", "a") with { Kind = EventKind.IncidentReminder, Id = new EventId("r1") };
        await TellAsync([Stories.Update(1, "investigating", "a"), reminder]);
        Assert.Equal(3, _slack.Posts.Count);
        Assert.DoesNotContain("still open", _slack.Posts[0].Shown, StringComparison.Ordinal);
        Assert.Contains("still open", _slack.Posts[2].Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message_not_found")]
    [InlineData("cant_update_message")]
    [InlineData("edit_window_closed")]
    [InlineData("channel_not_found")]
    [InlineData("is_archived")]
    [InlineData("not_in_channel")]
    public async Task A_message_that_cannot_be_changed_any_more_is_posted_anew(string error)
    {
        var conversation = new Conversation(Create());
        await conversation.TellAsync(Stories.Update(1, "investigating", "a"), Token);
        _slack.Errs("chat.update", error);
        Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(Stories.Update(2, "identified", "b"), Token));
        await conversation.TellAsync(Stories.Update(3, "monitoring", "c"), Token);
        Assert.Equal([null, "1793716330.000000", null, "1793716330.000002", "1793716330.000002"], _slack.Posts.Select(post => post.Thread));
        Assert.Contains("monitoring", _slack.Posts[2].Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_event_is_one_plain_message()
    {
        await TellAsync([SomeNews.Update() with { Kind = EventKind.PageGap, Incident = null, Update = null, Components = [] }]);
        Assert.Null(Assert.Single(_slack.Posts).Thread);
    }

    [Theory]
    [InlineData("ratelimited", DeliveryFailure.Throttled, false)]
    [InlineData("internal_error", DeliveryFailure.ServerError, true)]
    [InlineData("fatal_error", DeliveryFailure.ServerError, true)]
    [InlineData("service_unavailable", DeliveryFailure.ServerError, false)]
    [InlineData("request_timeout", DeliveryFailure.Timeout, false)]
    public async Task An_error_that_may_pass_is_tried_again(string error, DeliveryFailure reason, bool isAmbiguous)
    {
        _slack.Troubles("chat.postMessage", () =>
        {
            var answer = SlackDouble.Says($$"""{"ok":false,"error":"{{error}}"}""");
            answer.Headers.Add("Retry-After", "30");
            return answer;
        });
        Assert.Equal(new DeliveryResult.TryAgain(reason, error, TimeSpan.FromSeconds(30), isAmbiguous), await DeliverAsync());
    }

    [Theory]
    [InlineData("invalid_auth", DeliveryFailure.Refused)]
    [InlineData("token_revoked", DeliveryFailure.Refused)]
    [InlineData("not_in_channel", DeliveryFailure.Refused)]
    [InlineData("msg_too_long", DeliveryFailure.Refused)]
    [InlineData("channel_not_found", DeliveryFailure.Gone)]
    [InlineData("is_archived", DeliveryFailure.Gone)]
    public async Task An_error_that_stays_is_given_up(string error, DeliveryFailure reason)
    {
        _slack.Errs("chat.postMessage", error);
        Assert.Equal(new DeliveryResult.GiveUp(reason, error), await DeliverAsync());
    }

    [Fact]
    public async Task A_word_that_is_not_known_is_not_repeated()
    {
        _slack.Errs("chat.postMessage", SlackDouble.Token);
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, "an error that is not known here"), await DeliverAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"ok\":tru")]
    [InlineData("[]")]
    [InlineData("{\"ok\":true}")]
    [InlineData("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1/2\"}")]
    public async Task A_200_that_is_not_slacks_is_ambiguous(string body)
    {
        Transport.Answers(() => SlackDouble.Says(body));
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync()).Ambiguous);
    }

    [Fact]
    public async Task Changing_a_message_is_never_ambiguous()
    {
        var conversation = new Conversation(Create());
        await conversation.TellAsync(Stories.Update(1, "investigating", "a"), Token);
        _slack.Errs("chat.update", "internal_error");
        var again = Assert.IsType<DeliveryResult.TryAgain>(await conversation.TellAsync(Stories.Update(2, "identified", "b"), Token));
        Assert.Equal((false, null), (again.Ambiguous, again.Progress));
        Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(Stories.Update(2, "identified", "b"), Token));
        Assert.Equal(3, _slack.Posts.Count);
    }

    private async Task TellAsync(IReadOnlyList<StatusEvent> story)
    {
        var conversation = new Conversation(Create());
        foreach (var news in story)
            Assert.IsType<DeliveryResult.Delivered>(await conversation.TellAsync(news, Token));
        Assert.Empty(_slack.Complaints);
    }
}
