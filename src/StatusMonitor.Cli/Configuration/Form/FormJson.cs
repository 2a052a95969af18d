using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>The file's JSON form; from it come the schema, the check and the values.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(SecretJsonConverter)])]
[JsonSerializable(typeof(FileForm))]
[JsonSerializable(typeof(PageForm))]
[JsonSerializable(typeof(HandlerForm))]
[JsonSerializable(typeof(MatchForm))]
internal sealed partial class FormJson : JsonSerializerContext;
