using System.Text.Json;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>A reading's outcome, turned into documents by the caller's thread so that the writer need not.</summary>
internal sealed class AppendWork : WriteWork
{
    private readonly string page;
    private readonly string? present;
    private readonly byte[] state;
    private readonly DateTimeOffset leftAt;
    private readonly (StatusEvent Event, byte[] Document)[] events;
    private readonly string? identity;
    private readonly List<(KnownIncident Incident, byte[] Document)> incidents;
    private readonly byte[]? components;

    public AppendWork(PageCommit commit)
    {
        LogRules.Check(commit);
        page = commit.State.Key.Value;
        present = commit.State.Identity?.Value;
        leftAt = LogRules.LeftAt(commit);
        state = JsonSerializer.SerializeToUtf8Bytes(commit.State, StorageJson.Default.PageState);
        events = EventDocuments.Of(commit.Events);
        identity = commit.Identity?.Value;
        incidents = [.. commit.Incidents.Select(i => (i, JsonSerializer.SerializeToUtf8Bytes(i, StorageJson.Default.KnownIncident)))];
        components = commit.Components is { } all
            ? JsonSerializer.SerializeToUtf8Bytes([.. all.Values], StorageJson.Default.KnownComponentArray)
            : null;
    }

    protected override void Apply(WriteSession session)
    {
        session.Append(events);
        session.SavePage(page, present, state, leftAt);
        foreach (var (incident, document) in incidents)
            session.SaveIncident(page, identity!, incident, document, leftAt);
        if (components is not null)
            session.SaveComponents(page, identity!, components);
    }
}
