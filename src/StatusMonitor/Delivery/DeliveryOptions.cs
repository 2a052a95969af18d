using StatusMonitor.Handlers;
using StatusMonitor.Routing;

namespace StatusMonitor.Delivery;

/// <summary>How one handler is to be served. Immutable.</summary>
internal sealed record DeliveryOptions
{
    /// <summary>What to do with a delivery whose outcome is unknown. Default: at least once.</summary>
    public DeliveryGuarantee Guarantee { get; init; } = DeliveryGuarantee.AtLeastOnce;

    /// <summary>How often it may be called; null for what the handler itself says.</summary>
    public RateLimit? Rate { get; init; }

    /// <summary>Whether it gets edits and changes; null for what the handler itself says.</summary>
    public bool? Edits { get; init; }

    /// <summary>When it is not to be disturbed; null for never.</summary>
    public QuietHours? Quiet { get; init; }

    /// <summary>How long after the last word of an open incident a reminder is sent, again and again; null for none.</summary>
    public TimeSpan? Remind { get; init; }

    /// <summary>How many events may wait before they are told as one; null for never, which is the default.</summary>
    public int? DigestAbove { get; init; }
}
