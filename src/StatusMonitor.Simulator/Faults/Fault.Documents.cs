using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Faults;

public abstract partial record Fault
{
    /// <summary>Another customer's document under this address.</summary>
    /// <param name="Other">The page whose document is served.</param>
    public sealed record WrongTenant(SimulatedPage Other) : Fault;

    /// <summary>The document as it was, with the validator it had then.</summary>
    /// <param name="VersionsBack">How many versions ago; the oldest kept one if that is too many.</param>
    public sealed record StaleCopy(int VersionsBack) : Fault;

    /// <summary>No <c>ETag</c>, and therefore never a 304.</summary>
    public sealed record NoETag : Fault;

    /// <summary>This <c>ETag</c> whatever the body; a reader that sends it back gets a 304.</summary>
    /// <param name="Value">The header word for word: unquoted, <c>"x-gzip"</c>, anything.</param>
    public sealed record RawETag(string Value) : Fault;

    /// <summary>The <c>ETag</c> stays what it was at the first request this fault meets, although the body changes.</summary>
    public sealed record FrozenETag : Fault
    {
        internal System.Collections.Concurrent.ConcurrentDictionary<string, string?> Pinned { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>304 to everything, also to a request that named no validator.</summary>
    public sealed record UnaskedNotModified : Fault;
}
