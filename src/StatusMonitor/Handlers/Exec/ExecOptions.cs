using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
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

    [Description("How long it may run, more than 0s and at most 1h; then it and what it started are ended. Default: 30s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? TimeSpan.FromSeconds(30); init; }

    /// <summary>All mistakes; the program itself is looked for when it is run.</summary>
    public static IEnumerable<OptionMistake> Mistakes(ExecOptions options)
    {
        if (options.Command.Count == 0 || string.IsNullOrWhiteSpace(options.Command[0]) || Directory.Exists(options.Command[0]))
            yield return new OptionMistake("command", "must begin with a program: [/usr/local/bin/notify, --urgent]");
        for (var at = 0; at < options.Command.Count; at++)
        {
            if (options.Command[at] is null || options.Command[at].Contains('\0', StringComparison.Ordinal))
                yield return new OptionMistake($"command[{at}]", "must be a text without the character U+0000");
        }

        if (options.WorkingDirectory is { } folder && !Directory.Exists(folder))
            yield return new OptionMistake("working_directory", "must be a folder that exists");
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromHours(1))
            yield return new OptionMistake("timeout", "must be more than 0s and at most 1h");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(ExecOptions))]
internal sealed partial class ExecJson : JsonSerializerContext;
