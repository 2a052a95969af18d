using System.Text;
using System.Text.RegularExpressions;

namespace StatusMonitor.Handlers.Wording;

/// <summary>Finds http and https addresses in clean text, so that escaping what stands around them leaves them whole. Pure.</summary>
internal static partial class WebAddresses
{
    /// <summary>The text in pieces, each passed through what is meant for it, in order.</summary>
    public static string Map(string text, Func<string, string> plain, Func<string, string> address)
    {
        var (mapped, at) = (new StringBuilder(text.Length + 16), 0);
        foreach (Match match in Address.Matches(text))
        {
            // What ends a sentence is hardly ever part of the address in it.
            var found = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '*', '_', '~');
            if (!Uri.TryCreate(found, UriKind.Absolute, out _))
                continue;
            mapped.Append(plain(text[at..match.Index])).Append(address(found));
            at = match.Index + found.Length;
        }

        return mapped.Append(plain(text[at..])).ToString();
    }

    /// <summary>Brackets only in pairs: most addresses in brackets do not own the closing one.</summary>
    [GeneratedRegex(
        """\bhttps?://(?:[^\s<>()\[\]{}|\\^`"]|\([^\s<>()\[\]{}|\\^`"]*\))+""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
