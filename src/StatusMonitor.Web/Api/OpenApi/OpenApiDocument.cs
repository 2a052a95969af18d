using System.Reflection;
using System.Text.Json.Nodes;
using StatusMonitor.Web.Api.Describing;

namespace StatusMonitor.Web.Api.OpenApi;

/// <summary>Writes operations as an OpenAPI 3.1 document.</summary>
internal static class OpenApiDocument
{
    public static string Write(IEnumerable<Operation> operations, string title, string pathBase)
    {
        var schemas = new SchemaBook();
        var paths = new JsonObject();
        foreach (var group in operations.GroupBy(operation => operation.Path))
            paths[group.Key] = new JsonObject(group.Select(operation =>
                KeyValuePair.Create<string, JsonNode?>(operation.Method.ToLowerInvariant(), OperationText.Of(operation, schemas))));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = title,
                ["description"] = "Reads what Status Monitor knows. Additive changes only: pass over what you do not know.",
                ["version"] = typeof(OpenApiDocument).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = pathBase.Length == 0 ? "/" : pathBase }),
            // One need not come in where none is configured.
            ["security"] = new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["basic"] = new JsonArray() }, new JsonObject()),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.All,
                ["securitySchemes"] = new JsonObject
                {
                    ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" },
                    ["basic"] = new JsonObject { ["type"] = "http", ["scheme"] = "basic" },
                },
            },
        }.ToJsonString();
    }
}
