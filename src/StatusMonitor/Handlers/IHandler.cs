namespace StatusMonitor.Handlers;

/// <summary>
/// An output. It is called with one event at a time, in the order of the log, and only says what became of it:
/// retries, queues, rates and timers are the pump's. An exception counts as "try again".
/// </summary>
public interface IHandler
{
    /// <summary>Unique in one installation; names the cursor, so a renamed handler starts anew.</summary>
    string Name { get; }

    /// <summary>How it wants to be served. Read once, before the first event.</summary>
    HandlerTraits Traits => HandlerTraits.Default;

    /// <summary>Delivers one event.</summary>
    /// <param name="dispatch">The event, whose texts are hostile, and what was sent before of the same incident.</param>
    /// <param name="cancellationToken">Shutdown. The delivery is then tried again after the next start.</param>
    ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken);
}
