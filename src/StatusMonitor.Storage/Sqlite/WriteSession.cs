using Microsoft.Data.Sqlite;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The one connection that writes, with its statements. Not thread-safe: the write queue alone uses it.</summary>
internal sealed partial class WriteSession(SqliteConnection connection) : IDisposable
{
    private readonly Statements statements = new(connection);
    private readonly Dictionary<string, string?> identities = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>The position of the last event, as the open transaction sees it.</summary>
    public EventPosition End { get; private set; }

    /// <summary>Begins a transaction. The end is read anew, since a failed transaction may have moved it.</summary>
    public void Begin()
    {
        statements["BeginWriting"].Execute();
        ReadEnd();
    }

    public void ReadEnd() => End = new EventPosition(statements["EventEnd"].Number());

    public void Commit() => statements["Commit"].Execute();

    public void Abandon()
    {
        Transactions.Abandon(connection);
        identities.Clear();
    }

    public void Append((StatusEvent Event, byte[] Document)[] news)
    {
        foreach (var (statusEvent, document) in news)
            Append(statusEvent, document);
    }

    /// <summary>Saves a page's state. Where its identity is another one, what is open under the former was left behind at that instant.</summary>
    public void SavePage(string page, string? identity, byte[] document, DateTimeOffset leftAt)
    {
        var former = IdentityOf(page);
        statements["PageSave"].Execute(("@key", page), ("@identity", identity), ("@document", document));
        identities[page] = identity;
        if (former is not null && identity is not null && former != identity)
            ListAnew(page, identity, leftAt);
    }

    public void SaveIncident(string page, string identity, KnownIncident incident, byte[] document, DateTimeOffset leftAt)
    {
        statements["IncidentSave"].Execute(
            ("@page", page),
            ("@identity", identity),
            ("@incident", incident.Id.Value),
            ("@type", IncidentTypeNames.Of(incident.Type)),
            ("@open", incident.IsOpen ? 1L : 0L),
            ("@document", document));
        List(page, identity, incident, leftAt);
    }

    public void SaveComponents(string page, string identity, byte[] document) =>
        statements["ComponentsSave"].Execute(("@page", page), ("@identity", identity), ("@document", document));

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }

    /// <summary>Gives an event the next position, unless its id is known: then nothing changes.</summary>
    private void Append(StatusEvent statusEvent, byte[] document)
    {
        var added = statements["EventAppend"].Execute(
            ("@position", End.Next.Value),
            ("@id", statusEvent.Id.Value),
            ("@page", statusEvent.Page.Key.Value),
            ("@kind", EventKindNames.Of(statusEvent.Kind)),
            ("@incident", statusEvent.Incident?.Id.Value),
            ("@silent", statusEvent.Silent ? 1L : 0L),
            ("@observed_at", SqliteInstant.From(statusEvent.ObservedAt)),
            ("@published_at", statusEvent.Update?.PublishedAt is { } published ? SqliteInstant.From(published) : null),
            ("@document", document));
        if (added == 1)
            End = End.Next;
    }
}
