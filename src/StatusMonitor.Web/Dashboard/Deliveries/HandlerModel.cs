namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>How one handler stands. Immutable.</summary>
public sealed record HandlerModel
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Everything up to here is dealt with.</summary>
    public required long Position { get; init; }

    /// <summary>Events in the log after that; not all need be for it.</summary>
    public required long Behind { get; init; }

    /// <summary>Whether a delivery is on its way, or was when the service was killed.</summary>
    public required bool IsSending { get; init; }

    /// <summary>Deliveries it has not made: what is tried again first, then what is kept, then what was given up, newest first. At most some; the counts are of all.</summary>
    public required IReadOnlyList<OpenDelivery> Open { get; init; }

    /// <summary>How many it tries again.</summary>
    public required int Retrying { get; init; }

    /// <summary>How many are kept for later.</summary>
    public required int Held { get; init; }

    /// <summary>How many were given up on.</summary>
    public required int Parked { get; init; }

    /// <summary>How many of them are not listed.</summary>
    public int NotListed => Retrying + Held + Parked - Open.Count;
}
