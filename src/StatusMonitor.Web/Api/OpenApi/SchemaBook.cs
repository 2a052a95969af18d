using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.OpenApi;

/// <summary>Collects the schemas that a document names, each once.</summary>
internal sealed class SchemaBook
{
    private const string Place = "#/components/schemas/";

    private static readonly JsonSchemaExporterOptions s_options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>Types with a converter of their own, whose schema nobody can guess.</summary>
    private static readonly Dictionary<Type, string> s_texts = new()
    {
        [typeof(PageKey)] = "string",
        [typeof(IncidentId)] = "string",
        [typeof(UpdateId)] = "string",
        [typeof(ComponentId)] = "string",
        [typeof(EventId)] = "string",
        [typeof(EventPosition)] = "integer",
    };

    public JsonObject All { get; } = [];

    /// <summary>A reference to the schema of a type.</summary>
    public JsonObject Refer(JsonTypeInfo type)
    {
        var name = type.Type.Name.Replace("Body", "", StringComparison.Ordinal);
        if (!All.ContainsKey(name)) All[name] = SchemaOf(type, $"{Place}{name}");
        return new JsonObject { ["$ref"] = Place + name };
    }

    private static JsonNode SchemaOf(JsonTypeInfo type, string place)
    {
        var schema = type.GetJsonSchemaAsNode(s_options);
        MoveReferences(schema, place);
        return schema;
    }

    /// <summary>References within a schema count from its root, which is now deeper in the document.</summary>
    private static void MoveReferences(JsonNode? node, string place)
    {
        if (node is JsonArray items) foreach (var item in items) MoveReferences(item, place);
        if (node is not JsonObject members) return;
        if (members["$ref"] is JsonValue reference && (string?)reference is { } target && target.StartsWith('#')) members["$ref"] = place + target[1..];
        foreach (var (_, member) in members) MoveReferences(member, place);
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isNullable = type != context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset)) schema = Simple("string", isNullable, "date-time");
        else if (s_texts.TryGetValue(type, out var word)) schema = Simple(word, isNullable);
        if (schema is JsonObject members && DescriptionOf(context) is { } description && !members.ContainsKey("$ref")) members.Insert(0, "description", description);
        return schema;
    }

    private static JsonObject Simple(string type, bool isNullable, string? format = null)
    {
        var schema = new JsonObject { ["type"] = isNullable ? new JsonArray(type, "null") : type };
        if (format is not null) schema["format"] = format;
        return schema;
    }

    private static string? DescriptionOf(JsonSchemaExporterContext context)
    {
        var source = context.PropertyInfo?.AttributeProvider ?? (context.PropertyInfo is null ? context.TypeInfo.Type : null);
        return source?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;
    }
}
