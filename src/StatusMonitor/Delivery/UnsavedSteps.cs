using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>What happened since the last commit of a pump and goes into the next. Kept when a commit fails. Not thread-safe.</summary>
internal sealed class UnsavedSteps
{
    private readonly List<ToldDelivery> _told = [];
    private readonly List<(PageKey, IncidentId)> _ended = [];
    private readonly List<HeldDelivery> _held = [];
    private readonly List<EventPosition> _released = [];
    private readonly List<StatusEvent> _events = [];

    /// <summary>True when the next commit should not wait for the next event.</summary>
    public bool IsPressing { get; set; }

    public void Told(ToldDelivery told) => Press(_told, told);

    public void Ended(PageKey page, IncidentId incident) => Press(_ended, (page, incident));

    public void Hold(HeldDelivery held) => Press(_held, held);

    public void Release(EventPosition position) => Press(_released, position);

    public void Append(StatusEvent ownEvent) => Press(_events, ownEvent);

    public DeliveryCommit With(DeliveryCursor cursor, DeliveryWait? wait, ParkedDelivery? parked) => new()
    {
        Cursor = cursor,
        Wait = wait,
        Parked = parked,
        Told = [.. _told],
        Ended = [.. _ended],
        Held = [.. _held],
        Released = [.. _released],
        Events = [.. _events],
    };

    public void Clear()
    {
        _told.Clear();
        _ended.Clear();
        _held.Clear();
        _released.Clear();
        _events.Clear();
        IsPressing = false;
    }

    private void Press<T>(List<T> list, T item)
    {
        list.Add(item);
        IsPressing = true;
    }
}
