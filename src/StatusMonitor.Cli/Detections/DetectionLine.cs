using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Detections;

/// <summary>The line of <c>pages detect --output json</c>.</summary>
internal sealed record DetectionLine(
    string Url, string? Dialect, string? Sure, string? Address, PollFailure? Failure, string? FailureDetail, IReadOnlyList<DetectionQuestion> Asked)
{
    public static DetectionLine Of(PageDefinition page, Detection found)
    {
        var isFound = found.Dialect is not null;
        return new DetectionLine(
            page.Url.OriginalString,
            found.Dialect?.Name,
            isFound ? DetectionText.Sureness(found.Sureness) : null,
            isFound ? found.Address.OriginalString : null,
            isFound ? null : found.Failure,
            isFound ? null : found.Detail,
            [.. found.Attempts.Select(asked => new DetectionQuestion(asked.Address.OriginalString, asked.Dialect, asked.Outcome))]);
    }
}

/// <summary>A question; of the page itself where no dialect is named.</summary>
internal sealed record DetectionQuestion(string Address, string? Dialect, string Outcome);
