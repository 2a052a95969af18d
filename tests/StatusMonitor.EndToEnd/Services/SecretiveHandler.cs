using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>
/// A handler of a configuration with one known secret. They are made for every type that is built in and every secret
/// among its options: forms are tried until the type finds no mistake, so that a new type is covered by being there.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Options">What stands in the configuration.</param>
/// <param name="Secret">The text that must appear nowhere.</param>
internal sealed record SecretiveHandler(string Name, JsonObject Options, string Secret)
{
    private static readonly string[] Addresses = ["url", "api_url", "webhook", "server", "homeserver"];

    /// <param name="receiver">The address that all that go by HTTP send to.</param>
    public static IReadOnlyList<SecretiveHandler> All(string receiver) =>
    [
        .. from type in BuiltIn.Handlers
           from property in type.Options.Properties
           where HoldsSecrets(property)
           select Make(type, property, receiver),
    ];

    private static bool HoldsSecrets(JsonPropertyInfo property) =>
        property.PropertyType == typeof(Secret) || property.PropertyType.IsAssignableTo(typeof(IEnumerable<Secret>));

    private static SecretiveHandler Make(HandlerType type, JsonPropertyInfo secretive, string receiver)
    {
        var secret = RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 30);
        var options = new JsonObject();
        foreach (var property in type.Options.Properties.Where(property => property != secretive && IsNeeded(type, property)))
            Set(type, options, property, Usual(property, receiver));
        Set(type, options, secretive, Forms(receiver, secret));
        // What the secret goes together with: a user name with a password.
        foreach (var key in Mistakes(type, options).Where(key => key != secretive.Name))
            if (type.Options.Properties.FirstOrDefault(property => property.Name == key) is { } other) Set(type, options, other, Usual(other, receiver));
        Assert.True(Mistakes(type, options).Count == 0, $"no way was found to configure {type.Name} with {secretive.Name}: {options.ToJsonString()}");
        options["type"] = type.Name;
        return new SecretiveHandler($"{type.Name}-{secretive.Name.Replace('_', '-')}", options, secret);
    }

    /// <summary>What has to be there; and where a receiver is, which is never the real one.</summary>
    private static bool IsNeeded(HandlerType type, JsonPropertyInfo property) =>
        property.IsRequired || property.Name == "api_url" || (property.Name == "server" && type.Name != "email");

    private static void Set(HandlerType type, JsonObject options, JsonPropertyInfo property, IEnumerable<JsonNode> forms)
    {
        foreach (var form in forms)
        {
            options[property.Name] = form;
            if (!Mistakes(type, options).Contains(property.Name)) return;
        }

        options.Remove(property.Name);
    }

    /// <summary>The forms that secrets have; each holds the text.</summary>
    private static IEnumerable<JsonNode> Forms(string receiver, string secret) =>
        [$"{receiver}/webhooks/1/{secret}", $"{receiver}/spaces?key=k&token={secret}", $"whsec_{secret}ab", $"{secret}ab", secret, $"123456:{secret}ab", $"xoxb-{secret}"];

    private static IEnumerable<JsonNode> Usual(JsonPropertyInfo property, string receiver)
    {
        string[] words = Addresses.Contains(property.Name)
            ? [receiver, $"{receiver}/webhooks/1/t", $"{receiver}/spaces?key=k&token=t"]
            : ["someone", "127.0.0.1", "someone@example.com", "!room:example.com", "12345", "12345678901234567890123456789012", "123456789012345678901234567890", "123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc", receiver];
        foreach (var word in words)
        {
            yield return word;
            yield return new JsonArray(word);
        }
    }

    /// <summary>The keys that are wrong; whatever cannot be read counts against the key it is at.</summary>
    private static List<string> Mistakes(HandlerType type, JsonObject options)
    {
        try
        {
            return [.. type.Mistakes(options.Deserialize(type.Options)!).Select(mistake => mistake.Key.Split('[', '.')[0])];
        }
        catch (JsonException failure)
        {
            return [(failure.Path ?? "$").TrimStart('$', '.').Split('[', '.')[0]];
        }
    }
}
