using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;

namespace StatusMonitor.Hosting;

/// <summary>The one list of what is in the box.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<IDialect> Dialects { get; } =
    [
        new StatuspageDialect(),
    ];
}
