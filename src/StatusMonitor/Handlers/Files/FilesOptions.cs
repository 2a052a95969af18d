using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Files;

/// <summary>Which file is written, and how it is kept small.</summary>
internal sealed record FilesOptions
{
    [Description("The file; its folder must exist.")]
    public required string Path { get; init; }

    [Description("size, day (UTC) or never: when the file becomes PATH.1 and a new one is begun. Default: size.")]
    public FileRotation Rotate { get; init; }

    [Description("With rotate: size, the size no file grows beyond: a number and KB, MB or GB. Default: 100MB.")]
    [JsonConverter(typeof(SizeJsonConverter))]
    [NotNull]
    public long? MaxSize { get => field ?? 100_000_000; init; }

    [Description("How many files are kept besides the one that is written: 1 to 1000. Default: 7.")]
    [NotNull]
    public int? Keep { get => field ?? 7; init; }

    [Description("Whether each event is forced to the disk before it counts as delivered. Default: false.")]
    public bool Fsync { get; init; }

    /// <summary>All mistakes in these options.</summary>
    public static IEnumerable<OptionMistake> Mistakes(FilesOptions options)
    {
        var path = options.Path;
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
            yield return new OptionMistake("path", "must name a file");
        else if (Directory.Exists(path))
            yield return new OptionMistake("path", "must name a file, not a folder");
        else if (!Directory.Exists(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))))
            yield return new OptionMistake("path", "must lie in a folder that exists");
        if (!Enum.IsDefined(options.Rotate))
            yield return new OptionMistake("rotate", "must be size, day or never");
        if (options.Keep is < 1 or > 1_000)
            yield return new OptionMistake("keep", "must be 1 to 1000");
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FilesOptions))]
internal sealed partial class FilesJson : JsonSerializerContext;
