using System.Buffers;
using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Statuspage;

/// <summary>
/// Atlassian Statuspage's public Status API v2, and the look-alikes of it that incident.io and others serve.
/// docs/dialects/statuspage.md says what is relied on.
/// </summary>
internal sealed class StatuspageDialect : IDialect
{
    internal static readonly PageResource Summary = new("summary", "/api/v2/summary.json");
    internal static readonly PageResource Incidents = new("incidents", "/api/v2/incidents.json", IsComplete: true);
    internal static readonly PageResource Maintenances =
        new("maintenances", "/api/v2/scheduled-maintenances.json", IsOptional: true, IsComplete: true);

    private static readonly SearchValues<char> OwnLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    public string Name => "statuspage";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Summary, Incidents, Maintenances];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body)
    {
        var document = new StatuspageDocument();
        try
        {
            var utf8 = Utf8Body.Normalise(body).Span;
            if (utf8.Trim(" \t\r\n"u8).IsEmpty) return new ParseResult.Failed(PollFailure.Empty, "the body is empty");
            var reader = new Utf8JsonReader(utf8, Options);
            StatuspageParser.Read(ref reader, document);
        }
        catch (JsonException mistake)
        {
            return new ParseResult.Failed(PollFailure.Malformed, $"{resource.Name}: {mistake.Message}");
        }

        return StatuspageAdapter.ToSnapshot(resource, document);
    }

    public Recognition Recognise(ReadOnlyMemory<byte> body) => Parse(Summary, body) switch
    {
        ParseResult.Parsed { Snapshot.Identity: var id } when IsOwnId(id.Value) => Recognition.Certain,
        ParseResult.Parsed => Recognition.Likely,
        _ => Recognition.None,
    };

    /// <summary>Asked for before anything else: three pages of four are of this kind, and this is what is read of them anyway.</summary>
    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) => [new Candidate(page, IsHinted: true)];

    // Only pages with Statuspage's own ids are known to serve this; elsewhere its answer would mean nothing.
    public Uri? IncidentAddress(Uri page, IncidentId incident) =>
        IsOwnId(incident.Value) ? new PageResource("incident", $"/incidents/{incident.Value}.json").AddressBelow(page) : null;

    /// <summary>Twelve lower-case letters and digits: an id given by Statuspage itself.</summary>
    internal static bool IsOwnId(string id) =>
        id.Length == 12 && !id.AsSpan().ContainsAnyExcept(OwnLetters);
}
