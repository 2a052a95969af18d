using Microsoft.Data.Sqlite;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    public List<DeliveryCursor> ReadCursor(string handler) => statements["CursorRead"].Read(CursorOf, ("@handler", handler));

    public List<DeliveryCursor> ReadCursors() => statements["CursorsRead"].Read(CursorOf);

    public List<ParkedDelivery> ReadParked() => statements["ParkedRead"].Read(r => Parse(r, 0, StorageJson.Default.ParkedDelivery));

    public List<DeliveryWait> ReadWait(string handler) => statements["WaitRead"].Read(WaitOf, ("@handler", handler));

    public List<DeliveryWait> ReadWaits() => statements["WaitsRead"].Read(WaitOf);

    public List<HeldDelivery> ReadHeld(string handler) => statements["HeldRead"].Read(HeldOf, ("@handler", handler));

    public List<HeldDelivery> ReadHeld() => statements["HeldOfAllRead"].Read(HeldOf);

    public List<DeliveryBacklog> ReadBacklog() => statements["BacklogRead"].Read(
        r => new DeliveryBacklog(r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)));

    public List<EarlierDelivery> ReadEarlier(string handler, PageKey page, IncidentId incident) =>
        statements["ToldOfIncident"].Read(
            r => Parse(r, 0, StorageJson.Default.ToldDelivery).Delivery,
            ("@handler", handler), ("@page", page.Value), ("@incident", incident.Value));

    public List<StandingIncident> ReadStanding(string handler, DateTimeOffset endedSince) =>
        statements["StandingRead"].Read(
            r => new StandingIncident(EventOf(r), SqliteInstant.To(r.GetInt64(2)), r.GetBoolean(3)),
            ("@handler", handler), ("@ended_since", SqliteInstant.From(endedSince)));

    /// <summary>What was told since, oldest first.</summary>
    public List<(string Handler, ToldDelivery Told)> ReadTold(DateTimeOffset since, int limit)
    {
        var newestFirst = statements["ToldSince"].Read(
            r => (r.GetString(0), Parse(r, 1, StorageJson.Default.ToldDelivery)),
            ("@since", SqliteInstant.From(since)), ("@limit", (long)limit));
        newestFirst.Reverse();
        return newestFirst;
    }

    private static DeliveryCursor CursorOf(SqliteDataReader row) => new(
        row.GetString(0), new EventPosition(row.GetInt64(1)), row.IsDBNull(2) ? null : new EventPosition(row.GetInt64(2)));

    private static DeliveryWait WaitOf(SqliteDataReader row) => Parse(row, 0, StorageJson.Default.DeliveryWait);

    private static HeldDelivery HeldOf(SqliteDataReader row) => Parse(row, 0, StorageJson.Default.HeldDelivery);
}
