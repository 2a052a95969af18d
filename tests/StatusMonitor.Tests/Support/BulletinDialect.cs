using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Support;

/// <summary>A small dialect of our own: one document, no components, and a mark without which it is only likely.</summary>
internal sealed class BulletinDialect(string name = "bulletin", bool isLastResort = false) : IDialect
{
    public string Name => name;

    public int Version => 1;

    public bool IsLastResort => isLastResort;

    public IReadOnlyList<PageResource> Resources { get; } = [new(name, $"/{name}.json", IsComplete: true)];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) => WireValue.Parse(resource, body, root => root["board"].Id is { } id && root["notes"].IsList
        ? new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity(id),
            Name = "Acme",
            Incidents = ListCoverage.Recent,
            Maintenances = ListCoverage.Recent,
            Listed = [.. root["notes"].Items.Select(ToIncident)],
        })
        : WireValue.Malformed(resource, "board or notes is missing"));

    public Recognition Recognise(ReadOnlyMemory<byte> body)
    {
        if (Parse(Resources[0], body) is not ParseResult.Parsed) return Recognition.None;
        if (isLastResort) return Recognition.Possible;
        return Encoding.UTF8.GetString(body.Span).Contains("\"genuine\"", StringComparison.Ordinal) ? Recognition.Certain : Recognition.Likely;
    }

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        front is null ? [] : [front.Between($"{name} at ", " ") is { } told ? new Candidate(new Uri(told), IsHinted: true) : new Candidate(page)];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;

    private static Incident ToIncident(WireValue note)
    {
        var status = note["step"].Text ?? IncidentStatus.Reported;
        var at = note["at"].Instant;
        return new Incident
        {
            Id = new IncidentId(note["id"].Id ?? ""),
            Type = note["planned"].IsTrue ? IncidentType.Maintenance : IncidentType.Incident,
            Name = note["title"].Text ?? "",
            Status = status,
            Impact = note["impact"].Text ?? "minor",
            CreatedAt = at,
            StartedAt = at,
            Updates = TimedUpdates.Identify([new IncidentUpdate { Id = default, Status = status, Body = note["text"].Text ?? "", CreatedAt = at }]),
            Components = [.. note["parts"].Items.Select(part => new ComponentChange(null, part.Text ?? "", null, null))],
        };
    }
}

/// <summary>What a board in <see cref="BulletinDialect"/> says.</summary>
internal sealed class BulletinBoard(string id = "board-1", bool isGenuine = true)
{
    private readonly List<JsonObject> _notes = [];

    public JsonObject Post(string id, string title, string? step, DateTimeOffset at, params string[] parts)
    {
        var note = new JsonObject { ["id"] = id, ["title"] = title, ["step"] = step, ["at"] = at.ToString("O"), ["text"] = $"{title}: {step}", ["parts"] = new JsonArray([.. parts.Select(part => JsonValue.Create(part))]) };
        _notes.Insert(0, note);
        return note;
    }

    public byte[] Render()
    {
        var document = new JsonObject { ["board"] = id, ["notes"] = new JsonArray([.. _notes.Select(note => note.DeepClone())]) };
        if (isGenuine) document["genuine"] = true;
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
