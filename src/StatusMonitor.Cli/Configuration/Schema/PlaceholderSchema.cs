using System.Text.Json.Nodes;

namespace StatusMonitor.Cli.Configuration.Schema;

/// <summary>
/// Lets editors take a placeholder where only some texts, numbers or truths are allowed: what it will become they cannot
/// know. The check looks at what it became, and passes this option over.
/// </summary>
internal static class PlaceholderSchema
{
    private const string Reference = "#/$defs/placeholder";

    public static JsonObject Definition => new()
    {
        ["description"] = "Text from the environment or a file.",
        ["type"] = "string",
        ["pattern"] = @"\$\{",
    };

    public static bool Is(JsonNode? option) => (string?)option?["$ref"] == Reference;

    /// <summary>Adds the option to every value of a schema's properties, and below.</summary>
    public static void AllowIn(JsonObject schema)
    {
        foreach (var (name, property) in (schema["properties"] as JsonObject ?? []).ToList())
        {
            AllowIn(property!.AsObject());
            schema["properties"]![name] = Allowing(property.DeepClone().AsObject());
        }

        if (schema["items"] is JsonObject items)
        {
            AllowIn(items);
            schema["items"] = Allowing(items.DeepClone().AsObject());
        }

        foreach (var option in (schema["anyOf"] as JsonArray ?? []).OfType<JsonObject>()) AllowIn(option);
        if (schema["additionalProperties"] is JsonObject other) AllowIn(other);
    }

    private static JsonObject Allowing(JsonObject value)
    {
        if (value["anyOf"] is JsonArray options)
        {
            if (options.OfType<JsonObject>().Any(IsStrict)) options.Add((JsonNode)new JsonObject { ["$ref"] = Reference });
            return value;
        }

        if (!IsStrict(value)) return value;
        var description = value["description"]?.DeepClone();
        value.Remove("description");
        var allowing = new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["$ref"] = Reference }) };
        if (description is not null) allowing.Insert(0, "description", description);
        return allowing;
    }

    private static bool IsStrict(JsonObject value) =>
        value["enum"] is not null || value["pattern"] is not null || value["type"]?.ToString() is "boolean" or "integer" or "number";
}
