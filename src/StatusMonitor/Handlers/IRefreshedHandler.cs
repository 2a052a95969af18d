using StatusMonitor.Model;

namespace StatusMonitor.Handlers;

/// <summary>A handler whose receiver forgets: what is open has to be said again and again (Alertmanager).</summary>
public interface IRefreshedHandler : IHandler
{
    /// <summary>Time between two refreshes; the pump keeps it.</summary>
    TimeSpan RefreshEvery { get; }

    /// <summary>How long after its end an incident is still part of a refresh.</summary>
    TimeSpan RefreshAfterEnd { get; }

    /// <summary>Says again how things stand. A failure is only counted: the next refresh comes anyway.</summary>
    /// <param name="standing">The newest delivered event of each incident that is open, or ended a short while ago.</param>
    /// <param name="cancellationToken">Shutdown.</param>
    ValueTask<DeliveryResult> RefreshAsync(IReadOnlyList<StatusEvent> standing, CancellationToken cancellationToken);
}
