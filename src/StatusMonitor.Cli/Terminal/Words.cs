using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Terminal;

/// <summary>What several commands say in the same words. Pure.</summary>
internal static class Words
{
    private const int LongestName = 60;
    private const int LongestDetail = 200;

    public static string Name(string? text) => TerminalText.Clean(text, LongestName);

    /// <summary><c>timeout (no complete answer in 20 s)</c>: the word of the closed list, as in JSON.</summary>
    public static string Why(PollFailure failure, string? detail)
    {
        var word = Snake(failure);
        return TerminalText.Clean(detail, LongestDetail) is { Length: > 0 } clean ? $"{word} ({clean})" : word;
    }

    /// <summary>The same of a delivery: <c>refused (HTTP 400)</c>.</summary>
    public static string Why(DeliveryFailure failure, string? detail)
    {
        var word = Snake(failure);
        return TerminalText.Clean(detail, LongestDetail) is { Length: > 0 } clean ? $"{word} ({clean})" : word;
    }

    public static string State(PageCondition condition) => Snake(condition);

    public static string Count(int number, string one) => number switch
    {
        0 => $"no {one}s",
        1 => $"1 {one}",
        _ => string.Create(null, $"{number} {one}s"),
    };

    /// <summary><c>1 open incident</c>, and a maintenance when one is in progress.</summary>
    public static string Open(PageStatus status) => Open(status.OpenIncidents, status.ActiveMaintenances);

    /// <summary>The same of other counts.</summary>
    public static string Open(int incidents, int maintenances)
    {
        var open = Count(incidents, "open incident");
        return maintenances == 0 ? open : $"{open}, {Count(maintenances, "maintenance")} in progress";
    }

    public static Tone ToneOf(PageCondition condition) => condition switch
    {
        PageCondition.Operational => Tone.Good,
        PageCondition.Maintenance => Tone.Info,
        PageCondition.Outage => Tone.Bad,
        _ => Tone.Warning,
    };

    private static string Snake<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
