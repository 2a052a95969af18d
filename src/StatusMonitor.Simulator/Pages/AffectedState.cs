namespace StatusMonitor.Simulator.Pages;

internal sealed record AffectedState(string Code, string Name, string OldStatus, string NewStatus);
