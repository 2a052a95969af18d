namespace StatusMonitor.Handlers.Wording;

/// <summary>Says which incidents of dependent pages were folded into one. Pure.</summary>
internal static class FoldedText
{
    private const int Most = 10;

    public static IEnumerable<string> Lines(IReadOnlyList<FoldedIncident> folded)
    {
        if (folded.Count == 0)
            yield break;
        yield return "Also affected, and told here only:";
        foreach (var (page, incident) in folded.Take(Most))
            yield return $"• {TerminalText.Clean(page.Name, 100)} · {TerminalText.Clean(incident.Name, 200)} ({TerminalText.Clean(incident.Status, 60)})";
        if (folded.Count > Most)
            yield return $"• and {folded.Count - Most} more";
    }
}
