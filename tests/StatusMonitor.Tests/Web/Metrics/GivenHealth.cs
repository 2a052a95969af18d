using StatusMonitor.EventLog;
using StatusMonitor.Hosting;

namespace StatusMonitor.Tests.Web.Metrics;

/// <summary>A process that is as well as a test says.</summary>
internal sealed class GivenHealth : IServiceHealth
{
    public TimeSpan SinceLook { get; set; }

    public bool HasTriedAll { get; set; } = true;

    public EventLogFailure? WriteFailure { get; set; }

    public IReadOnlyList<string> Handlers { get; set; } = [];
}
