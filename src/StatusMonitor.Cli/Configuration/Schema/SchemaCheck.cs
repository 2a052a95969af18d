using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration.Yaml;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration.Schema;

/// <summary>
/// Walks a tree by the schema and says all that is wrong with its shape. What comes out is JSON in which what is wrong
/// is left out (of a list: null, so that places stay), and a single item stands in a list where one may.
/// </summary>
internal sealed partial class SchemaCheck(JsonObject root, MistakeList mistakes)
{
    /// <summary>Every keyword that is obeyed or says nothing about values; a schema that has others is a bug.</summary>
    public static readonly IReadOnlySet<string> Understood = new HashSet<string>(StringComparer.Ordinal)
    {
        "$schema", "$defs", "$ref", "$comment", "title", "description", "examples", "default", "format", "errorMessage", "writeOnly", "type",
        "enum", "const", "pattern", "minLength", "minimum", "maximum", "properties", "required", "additionalProperties", "propertyNames",
        "minProperties", "items", "minItems", "anyOf", "allOf", "if", "then",
    };

    public JsonObject? File(Node node) => Check(root, node, "") as JsonObject;

    private JsonNode? Check(JsonObject schema, Node node, string key)
    {
        if (node is Node.Scalar { IsBroken: true }) return null;
        schema = Resolve(schema);
        if (node is Node.Scalar { IsPlain: true } nothing && CoreSchema.IsNull(nothing.Text))
        {
            mistakes.Add(node.Place, key, "nothing stands here; write a value, or leave the key out.");
            return null;
        }

        if (schema["anyOf"] is JsonArray options) return CheckAny([.. options.Where(option => !PlaceholderSchema.Is(option)).Select(option => Resolve(option!.AsObject()))], node, key);
        return node switch
        {
            Node.Map map when Allows(schema, "object") => CheckMap(Chosen(schema, map), map, key),
            Node.List list when Allows(schema, "array") => CheckList(schema, list, key),
            Node.Scalar scalar => CheckScalar(schema, scalar, key),
            _ => Wrong(node, key, $"must be {Wanted([schema])}.", showsValue: false),
        };
    }

    /// <summary>The option for this kind of node; a single item becomes a list where the other option is one.</summary>
    private JsonNode? CheckAny(IReadOnlyList<JsonObject> options, Node node, string key)
    {
        var chosen = options.FirstOrDefault(option => node switch
        {
            Node.Map => Allows(option, "object"),
            Node.List => Allows(option, "array"),
            _ => !Allows(option, "object") && !Allows(option, "array"),
        });
        chosen ??= options is [var only] ? only : null;
        if (chosen is null) return Wrong(node, key, $"must be {Wanted(options)}.", node is Node.Scalar);
        var value = Check(chosen, node, key);
        return node is not Node.List && options.Any(option => Allows(option, "array")) ? new JsonArray(value) : value;
    }

    private JsonArray CheckList(JsonObject schema, Node.List list, string key)
    {
        if (schema["minItems"] is { } least && list.Items.Count < (int)least) mistakes.Add(list.Place, key, $"the list is empty; it needs at least {least}.");
        var items = schema["items"] as JsonObject ?? [];
        return new JsonArray([.. list.Items.Select((item, at) => Check(items, item, $"{key}[{at}]"))]);
    }

    private JsonObject CheckMap(JsonObject schema, Node.Map map, string key)
    {
        CheckPresence(schema, map, key);
        var known = schema["properties"] as JsonObject ?? [];
        var isClosed = schema["additionalProperties"] is JsonValue;
        var names = schema["propertyNames"] as JsonObject;
        JsonObject values = [];
        foreach (var member in map.Members)
        {
            var below = Keys.Below(key, member.Name);
            if (known[member.Name] is JsonObject property) Put(member.Name, Check(property, member.Value, below));
            else if (isClosed) UnknownKey(member, below, known);
            else if (names is not null && !Fits(names, member.Name)) mistakes.Add(member.Place, below, $"this {names["errorMessage"]}");
            else if (schema["additionalProperties"] is JsonObject other) Put(member.Name, Check(other, member.Value, below));
        }

        return values;

        void Put(string name, JsonNode? value)
        {
            if (value is not null) values[name] = value;
        }
    }

    private void CheckPresence(JsonObject schema, Node.Map map, string key)
    {
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(name => (string)name!).Where(name => map.Find(name) is null))
            mistakes.Add(map.Place, Keys.Below(key, name), $"the key is missing.{Hint((schema["properties"] as JsonObject)?[name] as JsonObject)}");
        if (schema["minProperties"] is { } least && map.Members.Count < (int)least)
            mistakes.Add(map.Place, key, $"the mapping is empty; it needs at least {least}.");
    }

    private void UnknownKey(Member member, string key, JsonObject known)
    {
        var names = known.Select(pair => pair.Key).ToList();
        var allowed = names.Count > 0 ? $"Allowed: {string.Join(", ", names)}." : "No keys are allowed here.";
        mistakes.Add(member.Place, key, $"unknown key.{NearestWord.Suggestion(member.Name, names)} {allowed}");
    }

    /// <summary>The schema of the first condition that holds, or the schema itself.</summary>
    private JsonObject Chosen(JsonObject schema, Node.Map map)
    {
        foreach (var rule in (schema["allOf"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var conditions = rule["if"]!["properties"]!.AsObject();
            if (conditions.All(condition => map.Find(condition.Key)?.Value is Node.Scalar scalar && scalar.Text == (string?)condition.Value!["const"]))
                return Resolve(rule["then"]!.AsObject());
        }

        return schema;
    }

    private JsonObject Resolve(JsonObject schema)
    {
        for (var hops = 0; (string?)schema["$ref"] is { } reference && hops < 8; hops++)
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode)root, (node, part) => Step(node, part)).AsObject();
        return schema;
    }

    private static JsonNode Step(JsonNode node, string part) => node is JsonArray list ? list[int.Parse(part, null)]! : node[part]!;

    private JsonNode? Wrong(Node node, string key, string predicate, bool showsValue)
    {
        mistakes.AddValue(node, key, predicate, isSecret: !showsValue);
        return null;
    }

    /// <summary>As JavaScript would, in which <c>$</c> does not stand before a line's end.</summary>
    private static bool Fits(JsonObject schema, string text) =>
        schema["pattern"] is not { } pattern
        || (!text.EndsWith('\n') && Regex.IsMatch(text, (string)pattern!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)));
}
