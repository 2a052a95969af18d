using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>
/// An output. It is called with one event at a time, in the order of the log, and only says what became of it:
/// retries, queues and timers are the pump's. An exception counts as "try again".
/// </summary>
public interface IHandler
{
    /// <summary>Unique in one installation; names the cursor, so a renamed handler starts anew.</summary>
    string Name { get; }

    /// <summary>Delivers one event.</summary>
    /// <param name="statusEvent">The event; its texts are hostile.</param>
    /// <param name="cancellationToken">Shutdown. The delivery is then tried again after the next start.</param>
    ValueTask<DeliveryResult> DeliverAsync(StatusEvent statusEvent, CancellationToken cancellationToken);
}
