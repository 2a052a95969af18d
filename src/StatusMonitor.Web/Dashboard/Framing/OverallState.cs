namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>How all pages stand, in one line.</summary>
/// <param name="Worst">The worst state of any.</param>
/// <param name="Words">The line.</param>
/// <param name="Troubled">How many pages need a look.</param>
public sealed record OverallState(ShownState Worst, string Words, int Troubled);
