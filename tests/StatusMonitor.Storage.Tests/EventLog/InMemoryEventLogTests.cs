using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Tests.EventLog;

public sealed class InMemoryEventLogTests : EventLogBehaviour
{
    protected override ValueTask<IEventLog> OpenAsync() => ValueTask.FromResult<IEventLog>(new InMemoryEventLog());
}
