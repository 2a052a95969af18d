using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Yaml;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Schema;

/// <summary>Single values.</summary>
internal sealed partial class SchemaCheck
{
    private JsonNode? CheckScalar(JsonObject schema, Node.Scalar scalar, string key)
    {
        if (Words(schema) is { } words)
        {
            if (words.Contains(scalar.Text, StringComparer.Ordinal)) return JsonValue.Create(scalar.Text);
            return Wrong(scalar, key, $"is not one of {string.Join(", ", words)}.{NearestWord.Suggestion(scalar.Text, words)}", Shows(schema));
        }

        // A number where text is wanted is its text; text that was filled in may be what is wanted instead.
        if (Allows(schema, "string") && !IsWord(scalar)) return CheckText(schema, scalar, key);
        if (Allows(schema, "boolean") && MayBeValue(scalar) && CoreSchema.AsBoolean(scalar.Text) is { } truth) return JsonValue.Create(truth);
        var number = !MayBeValue(scalar) ? null
            : Allows(schema, "integer") && CoreSchema.AsInteger(scalar.Text) is { } integer ? JsonValue.Create(integer)
            : Allows(schema, "number") ? CoreSchema.AsNumber(scalar.Text) : null;
        if (number is not null && IsWithin(schema, number)) return number;
        if (!schema.ContainsKey("type")) return JsonValue.Create(scalar.Text);
        return Wrong(scalar, key, $"must be {Wanted([schema])}.", Shows(schema));
    }

    private JsonNode? CheckText(JsonObject schema, Node.Scalar scalar, string key)
    {
        if (schema["minLength"] is not null && scalar.Text.Length == 0) return Wrong(scalar, key, "must not be empty.", showsValue: false);
        if (Fits(schema, scalar.Text)) return JsonValue.Create(scalar.Text);
        return Wrong(scalar, key, (string?)schema["errorMessage"] ?? $"must be of the form {schema["pattern"]}.", Shows(schema));
    }

    private static bool IsWithin(JsonObject schema, JsonNode number)
    {
        var value = number.GetValueKind() == System.Text.Json.JsonValueKind.Number ? double.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture) : 0;
        return (schema["minimum"] is not { } least || value >= (double)Number(least)) && (schema["maximum"] is not { } most || value <= (double)Number(most));
    }

    private static decimal Number(JsonNode node) => decimal.Parse(node.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static List<string>? Words(JsonObject schema) => schema["enum"] is JsonArray words
        ? [.. words.Select(word => word!.ToString())]
        : schema["const"] is { } only ? [only.ToString()] : null;

    private static bool Shows(JsonObject schema) => schema["writeOnly"] is null;

    /// <summary>Plain <c>true</c> and <c>false</c> are no text; whoever means the word puts it in quotes.</summary>
    private static bool IsWord(Node.Scalar scalar) => scalar.IsPlain && CoreSchema.AsBoolean(scalar.Text) is not null;

    private static bool MayBeValue(Node.Scalar scalar) => scalar.IsPlain || scalar.IsInterpolated;

    private static bool Allows(JsonObject schema, string type) => schema["type"] switch
    {
        JsonArray types => types.Any(one => (string?)one == type),
        JsonValue one => (string?)one == type,
        _ => type == "object" ? schema.ContainsKey("properties") : type == "array" && schema.ContainsKey("items"),
    };

    private static string Wanted(IEnumerable<JsonObject> options) => string.Join(" or ", options.SelectMany(Wanted).Distinct());

    private static IEnumerable<string> Wanted(JsonObject schema)
    {
        if (schema.ContainsKey("enum") || schema.ContainsKey("const")) yield return $"one of {string.Join(", ", Words(schema)!)}";
        else if (Allows(schema, "string")) yield return "text";
        if (Allows(schema, "boolean")) yield return "true or false";
        if (Allows(schema, "integer")) yield return $"a whole number{Range(schema)}";
        if (Allows(schema, "number")) yield return $"a number{Range(schema)}";
        if (Allows(schema, "array")) yield return "a list";
        if (Allows(schema, "object")) yield return "a mapping of keys and values";
    }

    private static string Range(JsonObject schema) => (schema["minimum"], schema["maximum"]) switch
    {
        ({ } least, { } most) => $" from {least} to {most}",
        ({ } least, null) => $" of at least {least}",
        (null, { } most) => $" of at most {most}",
        _ => "",
    };

    private string Hint(JsonObject? schema)
    {
        if (schema is null) return "";
        schema = Resolve(schema);
        if (Words(schema["anyOf"]?[0] as JsonObject ?? schema) is { } words) return $" Allowed: {string.Join(", ", words)}.";
        return (string?)schema["description"] is { } description ? $" {description}" : "";
    }
}
