using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Tells whether a handler's configuration has changed, secrets included; says nothing about it. Pure.</summary>
internal static class Fingerprints
{
    /// <summary>SHA-256 over the name and all options, whatever their order in the file.</summary>
    public static string Of(string name, JsonObject options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{Sorted(options)!.ToJsonString()}")));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue value => value.DeepClone(),
        _ => null,
    };
}
