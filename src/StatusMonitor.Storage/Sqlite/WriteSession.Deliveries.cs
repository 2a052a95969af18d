using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class WriteSession
{
    public void SaveCursor(DeliveryCursor cursor) =>
        statements["CursorSave"].Execute(
            ("@handler", cursor.Handler), ("@position", cursor.Position.Value), ("@sending", cursor.Sending?.Value));

    public void SaveWait(string handler, byte[] document) =>
        statements["WaitSave"].Execute(("@handler", handler), ("@document", document));

    public void EndWait(string handler) => statements["WaitEnd"].Execute(("@handler", handler));

    public void Park(string handler, EventPosition position, byte[] document) =>
        statements["ParkedSave"].Execute(("@handler", handler), ("@position", position.Value), ("@document", document));

    /// <summary>Remembers what was told, and how the incident stands by it.</summary>
    public void Tell(string handler, ToldDelivery told, byte[] document)
    {
        statements["ToldSave"].Execute(
            ("@handler", handler),
            ("@page", told.Page.Value),
            ("@incident", told.Incident.Value),
            ("@position", told.Delivery.Position.Value),
            ("@told_at", SqliteInstant.From(told.Delivery.At)),
            ("@document", document));
        statements["StandingSave"].Execute(
            ("@handler", handler),
            ("@page", told.Page.Value),
            ("@incident", told.Incident.Value),
            ("@position", told.Delivery.Position.Value),
            ("@told_at", SqliteInstant.From(told.Delivery.At)),
            ("@open", told.IsOpen ? 1L : 0L));
    }

    public void EndIncident(string handler, PageKey page, IncidentId incident) =>
        statements["StandingEnd"].Execute(("@handler", handler), ("@page", page.Value), ("@incident", incident.Value));

    public void Hold(string handler, EventPosition position, byte[] document) =>
        statements["HeldSave"].Execute(("@handler", handler), ("@position", position.Value), ("@document", document));

    public void Release(string handler, EventPosition position) =>
        statements["HeldRelease"].Execute(("@handler", handler), ("@position", position.Value));
}
