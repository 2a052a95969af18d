using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Slack;

/// <summary>
/// Strangers' text as Slack's mrkdwn (https://docs.slack.dev/messaging/formatting-message-text): with &amp;, &lt; and
/// &gt; escaped it can hold no link, mention or command. Stars and underscores may still make it bold; that harms nobody. Pure.
/// </summary>
internal static class SlackText
{
    private const int LongestAddress = 2_200;

    /// <summary>The text, escaped and at most so many characters after that; addresses in it become links where there is room.</summary>
    public static string Of(string text, int limit)
    {
        var kept = TextCut.To(text, limit, Cost);
        var linked = WebAddresses.Map(kept, Escape, address => $"<{Escape(address)}>");
        return linked.Length <= limit ? linked : Escape(kept);
    }

    /// <summary>The text as one that is clicked, or as it is where the address is too long.</summary>
    public static string Link(Uri? address, string text, int limit)
    {
        var label = Escape(TextCut.To(text.Replace('|', '¦'), limit, Cost));
        return address is not null && Escape(address.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal)) is { Length: <= LongestAddress } link
            ? $"<{link}|{label}>"
            : label;
    }

    /// <summary>An instant in the reader's own time zone; UTC where it cannot be shown so.</summary>
    public static string Time(DateTimeOffset instant) =>
        string.Create(null, $"<!date^{instant.ToUnixTimeSeconds()}^{{date_num}} {{time_secs}}|{TimeText.Of(instant)}>");

    /// <summary>In this order, or what was escaped is escaped again.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static int Cost(ReadOnlySpan<char> text)
    {
        var cost = text.Length;
        foreach (var c in text)
            cost += c switch { '&' => 4, '<' or '>' => 3, _ => 0 };
        return cost;
    }
}
