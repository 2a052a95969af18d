using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>What a request will be answered with: first the page's own answer, then whatever the faults make of it.</summary>
internal sealed class Answer
{
    public int Status { get; set; } = 200;
    public RenderedDocument? Document { get; set; }

    /// <summary>Bytes in place of the document's.</summary>
    public ReadOnlyMemory<byte>? Body { get; set; }

    public string ContentType { get; set; } = RenderedDocument.Json;
    public string? ContentEncoding { get; set; }

    /// <summary>Whether <see cref="Body"/> is already in <see cref="ContentEncoding"/>, or only claims to be.</summary>
    public bool IsEncoded { get; set; }

    public string? ETag { get; set; }
    public string? CacheControl { get; set; }

    /// <summary>Whether a fitting If-None-Match is answered with 304.</summary>
    public bool IsConditional { get; set; } = true;

    public List<KeyValuePair<string, string>> Headers { get; } = [];
    public TimeSpan HeadersAfter { get; set; }
    public Fault.SlowBody? Drip { get; set; }
    public Fault? Cut { get; set; }
    public Func<Stream, CancellationToken, Task>? Stream { get; set; }
}
