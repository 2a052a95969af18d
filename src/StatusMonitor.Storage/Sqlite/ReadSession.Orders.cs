using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    public long ReadRevision() => statements["RevisionRead"].Number();

    public List<Silence> ReadSilences() => statements["SilencesRead"].Read(r => Parse(r, 0, StorageJson.Default.Silence));

    public List<OneShot> ReadOneShots() => statements["OneShotsRead"].Read(r => Parse(r, 0, StorageJson.Default.OneShot));
}
