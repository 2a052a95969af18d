using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Aws;

/// <summary>AWS's codes: 0 as it should be, 1 informational, 2 degraded, 3 disrupted; a string in one place and a number in another.</summary>
internal static class AwsState
{
    public const int Over = 0;

    /// <summary>-1 where it is none of the four.</summary>
    public static int Code(WireValue value) => value.Number switch { 0 => 0, 1 => 1, 2 => 2, 3 => 3, _ => -1 };

    public static string Impact(int code) => code switch
    {
        0 => "none",
        2 => "major",
        3 => "critical",
        _ => "minor",
    };

    public static string? Component(int code) => code switch
    {
        0 => ComponentStatus.Operational,
        1 => ComponentStatus.DegradedPerformance,
        2 => ComponentStatus.PartialOutage,
        3 => ComponentStatus.MajorOutage,
        _ => null,
    };
}
