namespace StatusMonitor.Simulator.Pages;

/// <summary>A component an update names, and the state that update gives it. The same state again means: merely attached.</summary>
/// <param name="Component">The component.</param>
/// <param name="Status">Its state from now on, see <see cref="ComponentStatuses"/>.</param>
public sealed record ComponentChange(SimulatedComponent Component, string Status);
