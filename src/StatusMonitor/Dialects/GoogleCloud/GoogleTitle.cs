namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>An incident's title: the first line of its description, which is Markdown and may go on for pages.</summary>
internal static class GoogleTitle
{
    private const string Label = "Title:";

    public static string Of(string? description)
    {
        foreach (var line in (description ?? "").AsSpan().EnumerateLines())
        {
            var text = line.Trim(" \t*#");
            if (text.StartsWith(Label, StringComparison.OrdinalIgnoreCase)) text = text[Label.Length..].Trim(" \t*#");
            if (!text.IsEmpty) return text.ToString();
        }

        return "";
    }
}
