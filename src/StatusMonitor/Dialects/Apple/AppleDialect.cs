using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Apple;

/// <summary>Apple's two pages of the state of its services, for all and for developers. docs/dialects/apple.md says what is relied on.</summary>
internal sealed class AppleDialect : IDialect
{
    private const string Home = "https://www.apple.com/support/systemstatus/data";

    internal static readonly PageResource Status = new("system-status", "/system_status_en_US.js", IsComplete: true);

    public string Name => "apple";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Status];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, Unwrapped(Utf8Body.Normalise(body)), root => AppleAdapter.ToSnapshot(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front)
    {
        if (page.Host is "developer.apple.com" && page.AbsolutePath.StartsWith("/system-status", StringComparison.Ordinal))
            return [new Candidate(new Uri($"{Home}/developer"), IsHinted: true)];
        var isHome = page.Host is "www.apple.com" or "apple.com" && page.AbsolutePath.Contains("/support/systemstatus", StringComparison.Ordinal);
        return isHome ? [new Candidate(new Uri(page.AbsolutePath.Contains("/developer", StringComparison.Ordinal) ? $"{Home}/developer" : Home), IsHinted: true)] : [];
    }

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    /// <summary>The developers' file is a call, <c>jsonCallback({…});</c>: what stands between the brackets is read.</summary>
    private static ReadOnlyMemory<byte> Unwrapped(ReadOnlyMemory<byte> body)
    {
        var start = body.Span.IndexOfAny((byte)'(', (byte)'{', (byte)'[');
        if (start <= 0 || start > 64 || body.Span[start] != (byte)'(') return body;
        var end = body.Span.LastIndexOf((byte)')');
        return end > start ? body[(start + 1)..end] : body;
    }
}
