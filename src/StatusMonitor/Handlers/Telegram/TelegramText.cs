using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Telegram;

/// <summary>A message in the Bot API's HTML (https://core.telegram.org/bots/api#html-style). Pure.</summary>
internal static class TelegramText
{
    /// <summary>UTF-16 units of a text, counted without its tags and with each entity as the one character it stands for.</summary>
    public const int Longest = 4_096;

    private const int LongestHead = 700;
    private const int LongestContext = 900;

    public static string Of(Message message)
    {
        var head = Cut(message.Subject, LongestHead);
        var context = Cut(string.Join('\n', new[] { message.State, message.Components }.Where(part => part.Length > 0)), LongestContext);
        var (foot, shown) = Foot(message);
        var room = Longest - head.Length - context.Length - shown - "\n\n\n\n\n".Length;
        var text = Cut(message.Text.Trim('\n'), room);
        return $"<b>{HtmlText.Escape(head)}</b>"
            + (context.Length > 0 ? $"\n{HtmlText.Escape(context)}" : "")
            + (text.Length > 0 ? $"\n\n{HtmlText.Escape(text)}" : "")
            + $"\n\n{foot}";
    }

    private static string Cut(string text, int longest) => TextCut.To(MentionText.Calm(text), longest);

    /// <summary>When it happened, and where people read on; the address itself takes no room.</summary>
    private static (string Html, int Shown) Foot(Message message)
    {
        var time = TimeText.Of(message.At);
        return message.Link is { } link
            ? ($"""<a href="{HtmlText.Escape(link.AbsoluteUri)}">{HtmlText.Escape(link.IdnHost)}</a> · {time}""", link.IdnHost.Length + 3 + time.Length)
            : (time, time.Length);
    }
}
