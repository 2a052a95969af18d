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

    /// <summary>Reads one body of one resource. Never throws on what the body says.</summary>
    /// <param name="resource">One of <see cref="Resources"/>.</param>
    /// <param name="body">The whole body, decompressed, in any encoding.</param>
    ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body);

    /// <summary>The address that answers 404 once an incident was deleted, or null when the dialect has none.</summary>
    Uri? IncidentAddress(Uri page, IncidentId incident);
}
