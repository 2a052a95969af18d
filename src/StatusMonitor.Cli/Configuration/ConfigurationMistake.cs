using System.Text.Json.Serialization;
using StatusMonitor.Cli.Configuration.Yaml;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Configuration;

/// <summary>A mistake in a configuration; also a line of <c>config validate --output json</c>.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line from 1, or null when it is about the whole file.</param>
/// <param name="Column">The column from 1, or null.</param>
/// <param name="Key">The key, dotted: <c>handlers.ops.webhook</c>; empty for the file as a whole.</param>
/// <param name="Value">The value when it may be shown: it is neither secret nor interpolated. Cut and clean.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
internal sealed record ConfigurationMistake(string File, int? Line, int? Column, string Key, string? Value, string Message)
{
    /// <summary>The place, for sorting; what is about the whole file comes first.</summary>
    [JsonIgnore]
    public Place Place => new(Line ?? 0, Column ?? 0);

    /// <summary>One line: <c>statusmon.yaml:12:5: handlers.ops.webhok: unknown key. Did you mean webhook?</c></summary>
    public override string ToString()
    {
        var place = Line is { } line ? $":{line}:{Column}" : "";
        return $"{TerminalText.Clean(File)}{place}: {(Key.Length > 0 ? $"{Key}: " : "")}{Message}";
    }
}
