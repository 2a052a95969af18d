using System.ComponentModel;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Console;

/// <summary>How the console handler prints.</summary>
internal sealed record ConsoleOptions
{
    /// <summary>Whether colours are written. Default: no.</summary>
    [Description("Whether colours are written. Default: false.")]
    public bool Color { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ConsoleOptions))]
internal sealed partial class ConsoleJson : JsonSerializerContext;
