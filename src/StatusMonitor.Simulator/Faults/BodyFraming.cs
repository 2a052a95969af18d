namespace StatusMonitor.Simulator.Faults;

/// <summary>How a body's end is told; decides whether a cut can be noticed on the wire.</summary>
public enum BodyFraming
{
    /// <summary>By <c>Content-Length</c>: a cut is noticed.</summary>
    ContentLength,

    /// <summary>By chunks: a cut is noticed, for the last chunk is missing.</summary>
    Chunked,

    /// <summary>By the end of the connection, as in HTTP/1.0: a cut looks like the end.</summary>
    CloseDelimited,
}
