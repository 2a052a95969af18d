using System.Diagnostics;

namespace StatusMonitor.Model;

/// <summary>Spans of the pipe, for whoever listens; where nobody does, one costs a look at a list that is empty.</summary>
internal static class Traces
{
    private static readonly ActivitySource Source = new("StatusMonitor");

    /// <summary>Begins a span; null where nobody listens.</summary>
    public static Activity? Begin(string name) => Source.HasListeners() ? Source.StartActivity(name) : null;
}
