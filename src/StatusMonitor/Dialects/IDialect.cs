using StatusMonitor.Model;

namespace StatusMonitor.Dialects;

/// <summary>How a kind of page speaks: bytes in, snapshot out. Pure: no HTTP, no time, no storage. Thread-safe.</summary>
public interface IDialect
{
    /// <summary>Unique short name (<c>statuspage</c>).</summary>
    string Name { get; }

    /// <summary>Raised whenever a body would be read differently, so that bodies are then read again whole.</summary>
    int Version { get; }

    /// <summary>What a page of this dialect offers; the first is the primary, read each tick.</summary>
    IReadOnlyList<PageResource> Resources { get; }

    /// <summary>True where whatever else a page speaks says more: that is looked for again every day.</summary>
    bool IsLastResort => false;

    /// <summary>Reads one body of one resource. Never throws on what the body says.</summary>
    /// <param name="resource">One of <see cref="Resources"/>.</param>
    /// <param name="body">The whole body, decompressed, in any encoding.</param>
    ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body);

    /// <summary>The address that answers 404 once an incident was deleted, or null when the dialect has none.</summary>
    Uri? IncidentAddress(Uri page, IncidentId incident);

    /// <summary>How sure it is that a body of its primary resource, from an address it named, is its own.</summary>
    /// <param name="body">The whole body, decompressed, in any encoding.</param>
    Recognition Recognise(ReadOnlyMemory<byte> body) =>
        Parse(Resources[0], body) is ParseResult.Parsed ? Recognition.Certain : Recognition.None;

    /// <summary>Where a page's data would be in this dialect; none where it cannot be. Most lie below the page itself.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="front">What people see there; null while that was not asked for, and where there is nothing.</param>
    IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) => front is null ? [] : [new Candidate(page)];
}
