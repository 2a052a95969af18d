using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>Events of our own and the one-shot they fulfil.</summary>
internal sealed class OwnEventsWork(IReadOnlyList<StatusEvent> news, OneShot? fulfilled) : WriteWork
{
    private readonly (StatusEvent Event, byte[] Document)[] events = EventDocuments.Of(news);
    private readonly OneShotWork? oneShot = fulfilled is null ? null : new OneShotWork(fulfilled);

    protected override void Apply(WriteSession session)
    {
        session.Append(events);
        oneShot?.Run(session);
    }
}
