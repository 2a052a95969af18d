using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>The small pieces of HTML that all views share. Whatever came from a page is encoded.</summary>
internal static class Marks
{
    private static readonly string[] KnownImpacts = ["none", "minor", "major", "critical", "maintenance"];

    /// <summary>The state's shape alone, beside a word that says it.</summary>
    public static IHtmlContent Icon(ShownState state) => new HtmlString(IconOf(state));

    /// <summary>Shape and word, in the state's colour.</summary>
    /// <param name="state">What it shows.</param>
    /// <param name="word">Another word than the state's own, for example a component's state as its page says it.</param>
    public static IHtmlContent State(ShownState state, string? word = null) =>
        new HtmlString($"<span class=\"state {States.Name(state)}\">{IconOf(state)}<span>{Encoded(word ?? States.Word(state))}</span></span>");

    /// <summary>How grave an incident is, by its page's word.</summary>
    public static IHtmlContent Impact(string impact)
    {
        var known = KnownImpacts.Contains(impact) ? impact : "other";
        return new HtmlString($"<span class=\"chip impact-{known}\">{Encoded(impact.Length == 0 ? "no impact given" : Words.Spoken(impact))}</span>");
    }

    /// <summary>An incident's step, by its page's word.</summary>
    public static IHtmlContent Step(string status) => new HtmlString($"<span class=\"step\">{Encoded(Words.Spoken(status))}</span>");

    /// <summary>An instant: in UTC as served, in the viewer's zone with the script.</summary>
    public static IHtmlContent Moment(DateTimeOffset instant) => Time(instant, "moment", "");

    /// <summary>How long ago an instant is; without the script the instant itself.</summary>
    public static IHtmlContent Age(DateTimeOffset instant) => Time(instant, "age", "");

    /// <summary>How long ago a page was read: moves with every reading while the view is live.</summary>
    public static IHtmlContent ReadAge(DateTimeOffset instant, PageKey page) =>
        Time(instant, "age", $" data-read=\"{Encoded(page.Value)}\"");

    /// <summary>A length of time.</summary>
    public static IHtmlContent Length(TimeSpan length) => new HtmlString(
        $"<time datetime=\"PT{Math.Max(0, (long)length.TotalSeconds).ToString(CultureInfo.InvariantCulture)}S\">{Words.Length(length)}</time>");

    /// <summary>Nothing to show, said kindly.</summary>
    public static IHtmlContent Empty(ShownState state, string words) =>
        new HtmlString($"<p class=\"empty\">{IconOf(state)}<span>{Encoded(words)}</span></p>");

    /// <summary>An address from a page as a link, where it leads to the web; or else its text.</summary>
    public static IHtmlContent Outward(string? address, string words) => Outward(address) is { } safe
        ? new HtmlString($"<a class=\"outward\" rel=\"noopener noreferrer nofollow\" href=\"{Encoded(safe)}\">{Encoded(words)}</a>")
        : new HtmlString(Encoded(words));

    /// <summary>The address, if it is one of http or https: nothing else from a page may become a link.</summary>
    public static string? Outward(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    private static HtmlString Time(DateTimeOffset instant, string form, string more) =>
        new($"<time datetime=\"{Words.Instant(instant)}\" data-form=\"{form}\"{more}>{Words.Exact(instant)}</time>");

    private static string IconOf(ShownState state) =>
        $"<svg class=\"icon {States.Name(state)}\" aria-hidden=\"true\"><use href=\"#s-{States.Name(state)}\"/></svg>";

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}
