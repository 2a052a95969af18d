namespace StatusMonitor.Handlers;

/// <summary>What became of a delivery: exactly one of the nested cases.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult() { }

    /// <summary>Delivered, nothing to add.</summary>
    public static DeliveryResult Done { get; } = new Delivered(null);

    /// <summary>Delivered.</summary>
    /// <param name="Receipt">The receiver's id of the message, or null; given back with what follows of the same incident.</param>
    public sealed record Delivered(string? Receipt) : DeliveryResult;

    /// <summary>Not delivered, or not surely; the pump tries again.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">What exactly, for people; without secrets.</param>
    /// <param name="After">The receiver's own wish for the wait, or null for the pump's back-off.</param>
    /// <param name="Ambiguous">
    /// True when the receiver may have taken it all the same (the answer was lost, not the request). A handler that
    /// must not send twice is then not called again with this event.
    /// </param>
    /// <param name="Progress">
    /// What was already done of a delivery that takes several calls; given back with the next attempt, also after a
    /// restart. Null for nothing.
    /// </param>
    public sealed record TryAgain(
        DeliveryFailure Reason, string? Detail = null, TimeSpan? After = null, bool Ambiguous = false,
        string? Progress = null) : DeliveryResult;

    /// <summary>Never to be delivered as it is; the pump parks it and goes on.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Detail">What exactly, for people; without secrets.</param>
    public sealed record GiveUp(DeliveryFailure Reason, string? Detail = null) : DeliveryResult;
}
