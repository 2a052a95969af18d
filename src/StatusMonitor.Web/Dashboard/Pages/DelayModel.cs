namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>How long a step of the way took lately.</summary>
/// <param name="Name">From what to what.</param>
/// <param name="Median">Half of them took at most this; null when there are none.</param>
/// <param name="Most">Of a hundred, 95 took at most this; null when there are none.</param>
/// <param name="Number">How many were measured.</param>
public sealed record DelayModel(string Name, TimeSpan? Median, TimeSpan? Most, int Number);
