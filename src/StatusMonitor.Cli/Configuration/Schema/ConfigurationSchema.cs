using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Configuration.Schema;

/// <summary>
/// The JSON schema (draft 2020-12) of the configuration: what editors complete by and what <see cref="SchemaCheck"/>
/// checks by, so that the two cannot differ.
/// </summary>
internal static class ConfigurationSchema
{
    public static JsonObject Of(IReadOnlyList<HandlerType> handlers)
    {
        var file = SchemaPart.Of(FormJson.Default.FileForm, "#");
        var properties = file["properties"]!.AsObject();
        SetPages(properties["pages"]!.AsObject());
        SetHandlers(properties["handlers"]!.AsObject());
        SetUsers(properties["web"]!["properties"]!["users"]!.AsObject());
        properties["routes"]!["minItems"] = 1;
        file["properties"]!["routes"]!["items"]!["properties"]!["to"]!["anyOf"]![1]!.AsObject().Remove("minItems");
        file.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        file.Insert(1, "title", "Status Monitor configuration");
        PlaceholderSchema.AllowIn(file);
        file["$defs"] = Definitions(handlers);
        return file;
    }

    /// <summary>The schema as <c>config schema</c> prints it, ending in a line feed.</summary>
    public static string Text(IReadOnlyList<HandlerType> handlers)
    {
        var text = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(text, options)) Of(handlers).WriteTo(writer);
        return Encoding.UTF8.GetString(text.WrittenSpan) + "\n";
    }

    private static JsonObject Definitions(IReadOnlyList<HandlerType> handlers)
    {
        var definitions = new JsonObject
        {
            ["page"] = SchemaPart.Of(FormJson.Default.PageForm, "#/$defs/page"),
            ["match"] = SchemaPart.Of(FormJson.Default.MatchForm, "#/$defs/match"),
        };
        foreach (var handler in handlers) definitions[$"handler_{handler.Name}"] = Handler(handler);
        foreach (var (_, definition) in definitions) PlaceholderSchema.AllowIn(definition!.AsObject());
        definitions["handler"] = Handler(handlers);
        definitions["placeholder"] = PlaceholderSchema.Definition;
        return definitions;
    }

    private static void SetPages(JsonObject pages)
    {
        pages["minItems"] = 1;
        pages["items"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["description"] = "A catalog id such as openai, an address, or name=address; behind a slash a part of it, such as aws/ec2@us-east-1.", ["type"] = "string", ["minLength"] = 1 },
                Reference("page")),
        };
    }

    private static void SetHandlers(JsonObject handlers)
    {
        handlers["minProperties"] = 1;
        handlers["propertyNames"] = new JsonObject { ["pattern"] = Shapes.HandlerName, ["errorMessage"] = Shapes.NoHandlerName };
        handlers["additionalProperties"] = Reference("handler");
    }

    private static void SetUsers(JsonObject users)
    {
        users["minProperties"] = 1;
        users["propertyNames"] = new JsonObject { ["pattern"] = Shapes.UserName, ["errorMessage"] = Shapes.NoUserName };
    }

    private static JsonObject Handler(IReadOnlyList<HandlerType> handlers) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["description"] = "What it is.", ["enum"] = new JsonArray([.. handlers.Select(handler => JsonValue.Create(handler.Name))]) },
        },
        ["required"] = new JsonArray("type"),
        ["allOf"] = new JsonArray([.. handlers.Select(handler => new JsonObject
        {
            ["if"] = new JsonObject
            {
                ["properties"] = new JsonObject { ["type"] = new JsonObject { ["const"] = handler.Name } },
                ["required"] = new JsonArray("type"),
            },
            ["then"] = Reference($"handler_{handler.Name}"),
        })]),
    };

    /// <summary>What every handler takes, then what this type takes.</summary>
    private static JsonObject Handler(HandlerType type)
    {
        var place = $"#/$defs/handler_{type.Name}";
        var handler = SchemaPart.Of(FormJson.Default.HandlerForm, place);
        var properties = handler["properties"]!.AsObject();
        properties["type"] = new JsonObject { ["const"] = type.Name };
        var options = SchemaPart.Of(type.Options, place);
        foreach (var (name, option) in options["properties"]?.AsObject().ToList() ?? [])
        {
            if (!properties.TryAdd(name, option!.DeepClone()))
                throw new InvalidOperationException($"The handler type {type.Name} has an option {name}, which every handler has already.");
        }

        foreach (var name in options["required"]?.AsArray() ?? []) handler["required"]!.AsArray().Add(name!.DeepClone());
        return handler;
    }

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/$defs/{definition}" };
}
