using System.Text;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Keeps a page's text from calling people. Mail addresses stay as they are. Pure.</summary>
internal static class MentionText
{
    /// <summary>Not to be seen, and between two characters of a name it makes them two names.</summary>
    private const char WordJoiner = '\u2060';

    /// <summary>Parts each <c>@</c> that begins a name (<c>@room</c>) from the name.</summary>
    public static string Calm(string text)
    {
        if (!text.Contains('@'))
            return text;
        var calm = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            calm.Append(text[at]);
            if (text[at] == '@' && (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])))
                calm.Append(WordJoiner);
        }

        return calm.ToString();
    }

    /// <summary>Parts each <c>&lt;</c> from what follows: <c>&lt;users/all&gt;</c> is then text.</summary>
    public static string CalmBrackets(string text) => text.Replace("<", $"<{WordJoiner}", StringComparison.Ordinal);
}
