using System.Text.Json;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>One step of a handler's deliveries, turned into documents by the caller's thread so that the writer need not.</summary>
internal sealed class DeliveryWork(DeliveryCommit commit) : WriteWork
{
    private readonly DeliveryCursor cursor = commit.Cursor;
    private readonly byte[]? wait = commit.Wait is { } waiting
        ? JsonSerializer.SerializeToUtf8Bytes(waiting, StorageJson.Default.DeliveryWait)
        : null;

    private readonly (EventPosition Position, byte[] Document)? parked = commit.Parked is { } parking
        ? (parking.Position, JsonSerializer.SerializeToUtf8Bytes(parking, StorageJson.Default.ParkedDelivery))
        : null;

    private readonly (ToldDelivery Told, byte[] Document)[] told =
        [.. commit.Told.Select(t => (t, JsonSerializer.SerializeToUtf8Bytes(t, StorageJson.Default.ToldDelivery)))];

    private readonly (PageKey Page, IncidentId Incident)[] ended = [.. commit.Ended];
    private readonly (EventPosition Position, byte[] Document)[] held =
        [.. commit.Held.Select(h => (h.Position, JsonSerializer.SerializeToUtf8Bytes(h, StorageJson.Default.HeldDelivery)))];

    private readonly EventPosition[] released = [.. commit.Released];
    private readonly (StatusEvent Event, byte[] Document)[] events = EventDocuments.Of(commit.Events);

    protected override void Apply(WriteSession session)
    {
        session.SaveCursor(cursor);
        SaveWait(session);
        if (parked is var (position, document))
            session.Park(cursor.Handler, position, document);
        SaveTold(session);
        SaveHeld(session);
        session.Append(events);
    }

    private void SaveWait(WriteSession session)
    {
        if (wait is not null)
            session.SaveWait(cursor.Handler, wait);
        else
            session.EndWait(cursor.Handler);
    }

    private void SaveTold(WriteSession session)
    {
        foreach (var (delivery, document) in told)
            session.Tell(cursor.Handler, delivery, document);
        foreach (var (page, incident) in ended)
            session.EndIncident(cursor.Handler, page, incident);
    }

    private void SaveHeld(WriteSession session)
    {
        foreach (var (position, document) in held)
            session.Hold(cursor.Handler, position, document);
        foreach (var position in released)
            session.Release(cursor.Handler, position);
    }
}
