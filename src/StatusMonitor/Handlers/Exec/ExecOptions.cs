using System.ComponentModel;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Exec;

/// <summary>Which program is run.</summary>
internal sealed record ExecOptions
{
    [Description("The program and its arguments, as a list. No shell reads them.")]
    public required IReadOnlyList<string> Command { get; init; }

    [Description("The folder it runs in. Default: the folder Status Monitor runs in.")]
    public string? WorkingDirectory { get; init; }

    [Description("How long it may run; then it and what it started are ended. Default: 30s, at most 1h.")]
    public TimeSpan? Timeout { get; init; }

    /// <summary>The timeout, or the usual one: the generated reader loses what an init property is set to here.</summary>
    public TimeSpan TimeoutOrUsual() => Timeout ?? TimeSpan.FromSeconds(30);

    /// <summary>All mistakes; the program itself is looked for when it is run.</summary>
    public IEnumerable<OptionMistake> Mistakes()
    {
        if (Command.Count == 0 || string.IsNullOrWhiteSpace(Command[0]) || Directory.Exists(Command[0]))
            yield return new OptionMistake("command", "must begin with a program: [/usr/local/bin/notify, --urgent]");
        for (var at = 0; at < Command.Count; at++)
        {
            if (Command[at] is null || Command[at].Contains('\0', StringComparison.Ordinal))
                yield return new OptionMistake($"command[{at}]", "must be a text without the character U+0000");
        }

        if (WorkingDirectory is not null && !Directory.Exists(WorkingDirectory))
            yield return new OptionMistake("working_directory", "must be a folder that exists");
        if (TimeoutOrUsual() <= TimeSpan.Zero || TimeoutOrUsual() > TimeSpan.FromHours(1))
            yield return new OptionMistake("timeout", "must be more than 0 s and at most 1 h");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(ExecOptions))]
internal sealed partial class ExecJson : JsonSerializerContext;
