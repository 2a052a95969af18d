using System.ComponentModel;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Cli.Configuration.Schema;

/// <summary>
/// The schema of one type, for a place below <c>$defs</c>: the framework's, with what our converters and attributes
/// add. Nothing is ever null: what has no value is not written.
/// </summary>
internal static class SchemaPart
{
    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Complete,
    };

    /// <param name="type">The type.</param>
    /// <param name="place">Where it will stand: <c>#/$defs/page</c>, or <c>#</c>.</param>
    public static JsonObject Of(JsonTypeInfo type, string place)
    {
        var part = type.GetJsonSchemaAsNode(Exporting).AsObject();
        Move(part, place);
        return part;
    }

    private static JsonObject Complete(JsonSchemaExporterContext context, JsonNode node)
    {
        var attributes = context.PropertyInfo?.AttributeProvider;
        var schema = Base(context, node);
        if (schema["$ref"] is null) NeverNull(schema);
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && schema["properties"] is not null) CloseObject(schema, context.TypeInfo);
        if (First<ShapeAttribute>(attributes) is { } shape) schema = Shaped(schema, shape);
        if (First<DescriptionAttribute>(attributes) is { Description.Length: > 0 } words)
        {
            schema.Remove("description");
            schema.Insert(0, "description", words.Description);
        }

        return schema;
    }

    private static JsonObject Base(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = context.TypeInfo.Type;
        if (type == typeof(Secret)) return SecretText();
        if (type == typeof(IReadOnlyDictionary<string, Secret>)) return new JsonObject { ["type"] = "object", ["additionalProperties"] = SecretText() };
        if (type == typeof(TimeSpan) || type == typeof(TimeSpan?)) return Duration();
        if (type == typeof(MatchForm) && context.Path.Length > 0) return new JsonObject { ["$ref"] = "#/$defs/match" };
        var converter = context.PropertyInfo?.CustomConverter ?? context.TypeInfo.Converter;
        if (converter.GetType() is { IsGenericType: true } many && many.GetGenericTypeDefinition() == typeof(OneOrManyJsonConverter<>))
            return OneOrMany(ItemOf(context.TypeInfo.Options.GetTypeInfo(many.GetGenericArguments()[0])));
        return node as JsonObject ?? [];
    }

    private static JsonObject ItemOf(JsonTypeInfo type) =>
        (JsonObject)type.GetJsonSchemaAsNode(Exporting).DeepClone();

    private static JsonObject SecretText() => new() { ["type"] = "string", ["minLength"] = 1, ["writeOnly"] = true };

    private static JsonObject Duration() =>
        new() { ["type"] = "string", ["pattern"] = Shapes.Duration, ["errorMessage"] = Shapes.NoDuration };

    private static JsonObject OneOrMany(JsonObject item) =>
        new() { ["anyOf"] = new JsonArray(item.DeepClone(), new JsonObject { ["type"] = "array", ["items"] = item, ["minItems"] = 1 }) };

    /// <summary>Unknown keys are mistakes whatever the type's own setting, and an empty text says nothing.</summary>
    private static void CloseObject(JsonObject schema, JsonTypeInfo type)
    {
        schema["additionalProperties"] = false;
        foreach (var property in type.Properties.Where(property => First<ShapeAttribute>(property.AttributeProvider) is { Required: true }))
        {
            if (schema["required"] is not JsonArray) schema["required"] = new JsonArray();
            schema["required"]!.AsArray().Add((JsonNode)property.Name);
        }
    }

    private static JsonObject Shaped(JsonObject schema, ShapeAttribute shape)
    {
        var isList = schema["items"] is JsonObject;
        var value = schema["items"] as JsonObject ?? schema;
        if ((string?)(value["type"] as JsonValue) == "string" && shape is { Pattern: null, Words: null }) value["minLength"] = 1;
        if (shape.Words is { } words) value["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        if (shape.Pattern is { } pattern) value["pattern"] = pattern;
        if (shape.Otherwise is { } otherwise) value["errorMessage"] = otherwise;
        if (shape.Minimum > int.MinValue) value["minimum"] = shape.Minimum;
        if (shape.Maximum < int.MaxValue) value["maximum"] = shape.Maximum;
        if (shape.Example is { } example) value["examples"] = new JsonArray(example);
        if (isList && !shape.OneOrMany) return schema;
        return isList ? OneOrMany((JsonObject)value.DeepClone()) : schema;
    }

    private static void NeverNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types && types.Where(type => (string?)type != "null").ToList() is var rest)
            schema["type"] = rest is [var only] ? only!.DeepClone() : new JsonArray([.. rest.Select(type => type!.DeepClone())]);
        if (schema["enum"] is JsonArray words && words.Any(word => word is null))
            schema["enum"] = new JsonArray([.. words.Where(word => word is not null).Select(word => word!.DeepClone())]);
    }

    private static void Move(JsonNode? node, string place)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Move(item, place);
        }
        else if (node is JsonObject schema)
        {
            if ((string?)(schema["$ref"] as JsonValue) is { } to && !to.StartsWith("#/$defs/", StringComparison.Ordinal)) schema["$ref"] = place + to[1..];
            foreach (var (_, value) in schema.ToList()) Move(value, place);
        }
    }

    private static T? First<T>(System.Reflection.ICustomAttributeProvider? attributes) where T : Attribute =>
        attributes?.GetCustomAttributes(typeof(T), inherit: true).OfType<T>().FirstOrDefault();
}
