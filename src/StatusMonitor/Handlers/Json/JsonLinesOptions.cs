using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Json;

/// <summary>Nothing can be set.</summary>
internal sealed record JsonLinesOptions;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(JsonLinesOptions))]
internal sealed partial class JsonLinesJson : JsonSerializerContext;
