using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class WriteSession
{
    public void SaveSilence(Silence silence, byte[] document)
    {
        statements["SilenceSave"].Execute(
            ("@id", silence.Id), ("@begins_at", SqliteInstant.From(silence.From)), ("@document", document));
        NextRevision();
    }

    public void SaveOneShot(OneShot oneShot, byte[] document)
    {
        statements["OneShotSave"].Execute(
            ("@id", oneShot.Id), ("@asked_at", SqliteInstant.From(oneShot.AskedAt)), ("@document", document));
        NextRevision();
    }

    /// <summary>Takes away the parked deliveries a query asks for, and tells which they were.</summary>
    public List<(string Handler, EventPosition Position)> TakeParked(ReplayQuery query) => statements["ParkedTake"].Read(
        r => (r.GetString(0), new EventPosition(r.GetInt64(1))),
        ("@handler", query.Handler),
        ("@position", query.Position?.Value),
        ("@page", query.Page?.Value),
        ("@incident", query.Incident?.Value),
        ("@from", query.From is { } from ? SqliteInstant.From(from) : null),
        ("@until", query.Until is { } until ? SqliteInstant.From(until) : null));

    public void NextRevision() => statements["RevisionNext"].Execute();
}
