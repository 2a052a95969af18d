namespace StatusMonitor.Polling;

/// <summary>
/// What lets a server, or a hash, say "unchanged": taken from one good answer, kept as opaque text and sent back
/// byte for byte to the same address (RFC 9110 §8.8, §13.1).
/// </summary>
public sealed record Validators
{
    /// <summary>The address that answered, after redirects; validators are sent to no other.</summary>
    public required string Url { get; init; }

    /// <summary>The raw ETag header, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The raw Last-Modified header, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>Hash of the body as it came over the wire, before decompression.</summary>
    public string? BodyHash { get; init; }

    /// <summary>Size of that body in bytes, as it came over the wire; 0 when not known.</summary>
    public long BodySize { get; init; }

    /// <summary>The reader that accepted the body; another version reads again without validators.</summary>
    public int ReaderVersion { get; init; }
}
