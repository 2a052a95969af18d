using StatusMonitor.Watching;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>Polling in words. Pure.</summary>
internal static class Polls
{
    public static PollModel Of(PageReading reading)
    {
        var polls = reading.Polls;
        IEnumerable<(string Kind, long Number)> answers =
        [
            ("Unchanged", polls.Unchanged),
            ("Changed", polls.Changed),
            ("Asked for less", polls.Throttled),
            .. polls.Failed.Select(failure => (Failures.Of(failure.Key), failure.Value)),
        ];
        return new PollModel
        {
            Requests = polls.Requests,
            Answers =
            [
                .. answers.Where(answer => answer.Number > 0).OrderByDescending(answer => answer.Number),
            ],
            Received = polls.BytesReceived,
            Saved = polls.BytesSaved,
            Interval = reading.Interval,
            Dialect = reading.Dialect ?? "not known yet",
            Url = AddressOf(reading.Url),
            TriedAt = reading.Status?.TriedAt,
        };
    }

    /// <summary>An address without what may be a secret: no user, no password, no query.</summary>
    public static string AddressOf(Uri url) => $"{url.Scheme}://{url.Authority}{url.AbsolutePath}";
}
