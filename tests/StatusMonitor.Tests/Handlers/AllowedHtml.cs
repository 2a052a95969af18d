using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>Reads HTML that may hold a few tags only, and checks that nothing else in it could be one.</summary>
internal static partial class AllowedHtml
{
    /// <summary>What it shows. Each tag that opens has its end; nothing else begins with &lt; or &amp;.</summary>
    public static string TextOf(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Value[1] == '/')
                Assert.Equal(name, open.Pop());
            else if (name != "br")
                open.Push(name);
        }

        Assert.Empty(open);
        var plain = Tag().Replace(html.Replace("<br>", "\n", StringComparison.Ordinal), "");
        Assert.DoesNotContain(plain, unit => unit is '<' or '>');
        Assert.DoesNotMatch("&(?!(amp|lt|gt|quot);)", plain);
        return WebUtility.HtmlDecode(plain);
    }

    [GeneratedRegex("""</?(?<name>b|strong)>|<(?<name>br)>|<(?<name>a) href="https?://[^"<>\s]+">|</(?<name>a)>""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
