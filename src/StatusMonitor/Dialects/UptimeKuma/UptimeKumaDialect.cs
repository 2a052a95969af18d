using StatusMonitor.Model;

namespace StatusMonitor.Dialects.UptimeKuma;

/// <summary>A status page of Uptime Kuma, which people host themselves. docs/dialects/uptimekuma.md says what is relied on.</summary>
/// <remarks>Its address is that which people open, <c>…/status/&lt;slug&gt;</c>; the data lies elsewhere on the same host.</remarks>
internal sealed class UptimeKumaDialect : IDialect
{
    internal static readonly PageResource Page = new("page", "/../../api/status-page/{last}");
    internal static readonly PageResource Heartbeats = new("heartbeats", "/../../api/status-page/heartbeat/{last}");

    private const string Shown = "/status/";

    public string Name => "uptime-kuma";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Page, Heartbeats];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root =>
        resource == Heartbeats ? UptimeKumaHeartbeats.Read(resource, root) : UptimeKumaParser.Read(resource, root));

    /// <summary>The address says it where it is the usual one; a page under a domain of its own names its slug in its source.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        var path = page.AbsolutePath.TrimEnd('/');
        if (path.LastIndexOf(Shown, StringComparison.Ordinal) is var at and >= 0 && IsSlug(path[(at + Shown.Length)..])) return [Hinted(page, path[..at], path[(at + Shown.Length)..])];
        if (front?.Between("/api/status-page/", "/manifest.json") is not { } slug || !IsSlug(slug)) return [];
        return new[] { Hinted(front.Address, front.Address.AbsolutePath.TrimEnd('/'), slug), Hinted(front.Address, "", slug) }.Distinct();
    }

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    private static Candidate Hinted(Uri page, string prefix, string slug) =>
        new(new Uri(page.GetLeftPart(UriPartial.Authority) + prefix + Shown + slug), IsHinted: true);

    private static bool IsSlug(string text) =>
        text.Length is > 0 and <= 100 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && text.Trim('.').Length > 0;
}
