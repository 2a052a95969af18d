using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>What would have become of an event for a handler; one line of <c>backtest --output json</c>.</summary>
/// <param name="At">When it would have been told; of what would not, when it happened.</param>
/// <param name="Handler">The handler.</param>
/// <param name="Outcome"><c>told</c>, <c>reminded</c>, <c>kept</c> (quiet hours; it is told at their end), <c>folded</c> or <c>left_out</c>.</param>
/// <param name="Event">What happened, in a line.</param>
internal sealed record BacktestLine(DateTimeOffset At, string Handler, string Outcome, string Event)
{
    /// <summary>The page's key.</summary>
    public required string Page { get; init; }

    /// <summary>The incident's id, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Incident { get; init; }

    /// <summary>Why it would have been left out, or until when kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Why { get; init; }

    /// <summary>For people.</summary>
    public override string ToString()
    {
        var outcome = Outcome == "told" ? "" : $" ({Outcome.Replace('_', ' ')}{(Why is { } why ? $": {why.Replace('_', ' ')}" : "")})";
        return $"[{TimeText.Of(At)}] {Handler} ← {TerminalText.Clean(Event, 400)}{outcome}";
    }
}
