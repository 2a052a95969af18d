using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>
/// The step that an entry of anybody's feed names: a word of the field that stands apart in its title or heads its text. A word in
/// the middle of a sentence says nothing: "we resolved a part of it".
/// </summary>
internal static class StepWords
{
    private const int Head = 160;

    private static readonly Dictionary<string, string> Steps = new(StringComparer.OrdinalIgnoreCase)
    {
        ["investigating"] = IncidentStatus.Investigating,
        ["identified"] = IncidentStatus.Identified,
        ["monitoring"] = IncidentStatus.Monitoring,
        ["watching"] = IncidentStatus.Monitoring,
        ["resolved"] = IncidentStatus.Resolved,
        ["fixed"] = IncidentStatus.Resolved,
        ["closed"] = IncidentStatus.Resolved,
        ["recovered"] = IncidentStatus.Resolved,
        ["restored"] = IncidentStatus.Resolved,
        ["mitigated"] = IncidentStatus.Resolved,
        ["completed"] = IncidentStatus.Completed,
        ["complete"] = IncidentStatus.Completed,
        ["scheduled"] = IncidentStatus.Scheduled,
        ["in progress"] = IncidentStatus.InProgress,
        ["verifying"] = IncidentStatus.Verifying,
        ["postmortem"] = IncidentStatus.Postmortem,
    };

    private static readonly char[] Borders = [':', '[', ']', '(', ')', '|', '–', '—'];

    /// <summary>The step of an entry, or <see cref="IncidentStatus.Reported"/>.</summary>
    public static string Find(FeedEntry entry)
    {
        if (entry.Status is { } own && Steps.TryGetValue(own, out var status)) return status;
        return InTitle(entry.Title) ?? AtHead(entry.Content) ?? IncidentStatus.Reported;
    }

    /// <summary>Of several the last that stands apart: "Scheduled maintenance: completed".</summary>
    public static string? InTitle(string title)
    {
        string? found = null;
        if (title.Length > 1024) return null;
        foreach (var part in title.Replace(" - ", ":", StringComparison.Ordinal).Split(Borders))
            if (Steps.TryGetValue(part.Trim(), out var step)) found = step;
        return found;
    }

    private static string? AtHead(string html)
    {
        var text = FeedText.Plain(html.Length > 4 * Head ? html[..(4 * Head)] : html);
        if (text.StartsWith("Status:", StringComparison.OrdinalIgnoreCase)) text = text["Status:".Length..].TrimStart();
        foreach (var (word, step) in Steps)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text.AsSpan(word.Length).TrimStart();
            if (rest.IsEmpty || rest[0] is ':' or '-' or '–' or '—' or '.' or ']' or ')') return step;
        }

        return null;
    }
}
