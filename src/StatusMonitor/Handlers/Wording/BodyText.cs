namespace StatusMonitor.Handlers.Wording;

/// <summary>A published text as clean lines of bounded length. Pure.</summary>
internal static class BodyText
{
    /// <summary>UTF-16 units shown of one text; of 1,827 real ones five are longer than 3,000.</summary>
    public const int Longest = 4_000;

    /// <summary>Markup that is looked at; a longer one is cut before, so that no page can make us work for long.</summary>
    private const int LongestMarkup = 64_000;

    /// <summary>The lines of a text; when it had to be cut, the last one says where all of it is.</summary>
    public static IEnumerable<string> Lines(string? body, string? address)
    {
        var text = HtmlFragment.ToText(TerminalText.Cut(body ?? "", LongestMarkup)).Trim();
        var left = Longest;
        foreach (var line in TerminalText.CleanLines(text))
        {
            if (left > 0)
                yield return TerminalText.Cut(line, left);
            if (line.Length > left)
            {
                if (TerminalText.Clean(address, 500) is { Length: > 0 } all)
                    yield return $"… {all}";
                yield break;
            }

            left -= line.Length + 1;
        }
    }
}
