namespace StatusMonitor.Simulator.Pages;

public sealed partial class SimulatedPage
{
    /// <summary>Announces a maintenance. <see cref="Post(SimulatedIncident, string, string, IReadOnlyList{ComponentChange})"/> moves it on.</summary>
    /// <param name="name">The title.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it ends.</param>
    /// <param name="body">The announcement.</param>
    /// <param name="components">The components it concerns; they keep their state until it begins.</param>
    /// <returns>A handle on the maintenance.</returns>
    public SimulatedIncident Schedule(
        string name, DateTimeOffset from, DateTimeOffset until, string body, params IReadOnlyList<SimulatedComponent> components) =>
        Create(new IncidentDraft
        {
            Name = name,
            Impact = Impacts.Maintenance,
            ScheduledFor = from,
            ScheduledUntil = until,
            Updates =
            [
                new UpdateDraft
                {
                    Status = IncidentStatuses.Scheduled,
                    Body = body,
                    Affected = [.. components.Select(c => new ComponentChange(c, c.Status))],
                },
            ],
        });

    /// <summary>Moves a maintenance to another time, without any update.</summary>
    /// <param name="maintenance">The maintenance.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it ends.</param>
    public void Reschedule(SimulatedIncident maintenance, DateTimeOffset from, DateTimeOffset until) =>
        ChangeIncident(maintenance, (state, _) => state with { ScheduledFor = from, ScheduledUntil = until });
}
