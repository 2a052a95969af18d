using StatusMonitor.Model;

namespace StatusMonitor.Tests.Support;

/// <summary>Events as short words, so that a test's expectation is one line.</summary>
internal static class EventText
{
    public static string Short(this StatusEvent statusEvent)
    {
        var what = statusEvent.Update is { } update
            ? $"{update.Id} {update.Status}{(update.Withdrawn ? " withdrawn" : "")}"
            : statusEvent.Incident?.Id.Value ?? (statusEvent.Components.Count > 0 ? statusEvent.Components[0].Name : null) ?? "";
        return $"{Kind(statusEvent.Kind)} {what}{(statusEvent.Late ? " late" : "")}".Trim();
    }

    public static string[] Short(this IEnumerable<StatusEvent> events) => [.. events.Select(Short)];

    private static string Kind(EventKind kind) =>
        System.Text.RegularExpressions.Regex.Replace(kind.ToString(), "(?<=[a-z])(?=[A-Z])", ".").ToLowerInvariant();
}
