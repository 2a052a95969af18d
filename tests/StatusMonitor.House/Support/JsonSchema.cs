using System.Text.Json.Nodes;

namespace StatusMonitor.House.Support;

/// <summary>As much of JSON Schema 2020-12 as docs/events.schema.json uses.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    private static readonly HashSet<string> Understood =
        ["$schema", "$id", "$ref", "$defs", "title", "description", "type", "enum", "format", "minimum", "minLength", "properties", "required", "items", "anyOf"];

    public static JsonSchema Read(string path) => new((JsonObject)JsonNode.Parse(Repository.Read(path))!);

    /// <summary>The object schema at a path of members, through references and lists.</summary>
    public JsonObject At(params string[] members) =>
        members.Aggregate(root, (schema, member) => ObjectOf((JsonObject)ObjectOf(schema)["properties"]![member]!));

    /// <summary>Everything that is wrong with a value, each with its place.</summary>
    public IEnumerable<string> Mistakes(JsonNode? value) => Mistakes(root, value, "$");

    private IEnumerable<string> Mistakes(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var keyword in schema.Select(pair => pair.Key).Where(key => !Understood.Contains(key))) yield return $"{at}: the check knows no {keyword}";
        schema = Resolve(schema);
        if (schema["anyOf"] is JsonArray any)
        {
            if (!any.Any(option => !Mistakes((JsonObject)option!, value, at).Any())) yield return $"{at}: fits no option";
            yield break;
        }

        if (!Types(schema).Contains(TypeOf(value))) yield return $"{at}: is {TypeOf(value)}, not {string.Join(" or ", Types(schema))}";
        if (schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))) yield return $"{at}: {value} is not in the list";
        if ((string?)schema["format"] == "date-time" && value is not null && !IsInstant((string)value!)) yield return $"{at}: {value} is no UTC instant";
        if (schema["minimum"] is { } least && value!.GetValue<long>() < least.GetValue<long>()) yield return $"{at}: {value} is too small";
        if (schema["minLength"] is not null && value is not null && ((string)value!).Length == 0) yield return $"{at}: is empty";
        foreach (var mistake in value switch
        {
            JsonObject members => InObject(schema, members, at),
            JsonArray items => items.SelectMany((item, i) => Mistakes((JsonObject)schema["items"]!, item, $"{at}[{i}]")),
            _ => [],
        }) yield return mistake;
    }

    private IEnumerable<string> InObject(JsonObject schema, JsonObject members, string at)
    {
        if (schema["required"] is JsonArray required)
            foreach (var name in required.Select(name => (string)name!).Where(name => !members.ContainsKey(name))) yield return $"{at}.{name}: is missing";
        foreach (var (name, value) in members)
        {
            if (schema["properties"]?[name] is not JsonObject property) yield return $"{at}.{name}: the schema does not know it";
            else foreach (var mistake in Mistakes(property, value, $"{at}.{name}")) yield return mistake;
        }
    }

    private JsonObject ObjectOf(JsonObject schema)
    {
        schema = Resolve(schema);
        if (schema["anyOf"] is JsonArray any) return ObjectOf(any.OfType<JsonObject>().First(option => option.ContainsKey("$ref")));
        return schema["items"] is JsonObject items ? ObjectOf(items) : schema;
    }

    private JsonObject Resolve(JsonObject schema) =>
        (string?)schema["$ref"] is { } reference ? (JsonObject)root["$defs"]![reference.Split('/')[^1]]! : schema;

    private static string[] Types(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(type => (string)type!)],
        var type => [(string)type!],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => "integer",
        _ => "boolean",
    };

    private static bool IsInstant(string text) =>
        text.EndsWith('Z') && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
}
