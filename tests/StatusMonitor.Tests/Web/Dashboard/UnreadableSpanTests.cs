using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.History;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class UnreadableSpanTests
{
    private static readonly DateTimeOffset From = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = From.AddDays(1);
    private static readonly PastLog Past = new(new InMemoryEventLog());

    [Fact]
    public void A_span_begins_when_reading_began_to_fail_and_not_when_it_was_said() =>
        Assert.Equal([(Hour(3), Hour(5))], Of(null, Lost(3.1, 3), Found(5, 3)));

    [Fact]
    public void An_end_alone_says_itself_since_when_and_is_cut_at_the_beginning_of_the_axis() =>
        Assert.Equal([(From, Hour(5))], Of(null, Found(5, -7)));

    [Fact]
    public void What_cannot_be_read_now_runs_to_now_even_when_it_was_not_said_yet() =>
        Assert.Equal([(Hour(23), Until)], Of(Status(Hour(23))));

    [Fact]
    public void A_page_that_cannot_be_read_now_has_one_span_and_not_two() =>
        Assert.Equal([(Hour(3), Until)], Of(Status(Hour(3)), Lost(3.1, 3)));

    [Fact]
    public void What_was_said_and_never_taken_back_lasts() => Assert.Equal([(Hour(3), Until)], Of(null, Lost(3.1, 3)));

    [Fact]
    public void Each_span_says_why_and_the_present_one_by_the_present_reason()
    {
        StatusEvent[] events = [WithReason(Lost(3.1, 3), "slow"), WithReason(Found(5, 3), null), WithReason(Lost(7.1, 7), "gone")];
        Assert.Equal(["slow", "gone"], UnreadableSpans.Of(events, null, null, From, Until).Select(span => span.Reason));
        Assert.Equal(["slow", "cut"], UnreadableSpans.Of(events, Hour(7), "cut", From, Until).Select(span => span.Reason));
    }

    [Fact]
    public void A_page_that_can_be_read_has_none() => Assert.Empty(Of(Status(null)));

    private static IEnumerable<(DateTimeOffset, DateTimeOffset)> Of(PageStatus? status, params StatusEvent[] events) =>
        UnreadableSpans.Of(events, status?.FailingSince, status?.FailureDetail, From, Until).Select(span => (span.From, span.Until));

    private static StatusEvent WithReason(StatusEvent news, string? reason) => news with { Reading = news.Reading! with { Detail = reason } };

    private static DateTimeOffset Hour(double hour) => From.AddHours(hour);

    private static StatusEvent Lost(double said, double since) => Event(EventKind.PageUnreadable, said, since);

    private static StatusEvent Found(double said, double since) => Event(EventKind.PageReadable, said, since);

    private static StatusEvent Event(EventKind kind, double said, double since) =>
        Past.Event("acme", kind, Hour(said)) with { Reading = new EventReading(PollFailure.Timeout, null, Hour(since)) };

    private static PageStatus Status(DateTimeOffset? failingSince) => new()
    {
        Key = new PageKey("acme"),
        Name = "Acme",
        Url = "",
        Condition = PageCondition.Unknown,
        Failure = failingSince is null ? null : PollFailure.Timeout,
        FailingSince = failingSince,
    };
}
