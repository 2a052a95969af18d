using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>A webhook as it stands in a configuration.</summary>
internal sealed record WebhookSettings
{
    [Description("Where events are posted to, https or http. Required.")]
    public required Secret Url { get; init; }

    [Description("Signing key, or several while it is being changed: whsec_ and base64 of 24 to 64 bytes. Default: none, nothing is signed.")]
    [JsonConverter(typeof(OneOrManyJsonConverter<Secret>))]
    public IReadOnlyList<Secret> Secret { get => field ?? []; init; }

    [Description("The form of the messages: standard, cloudevents or cloudevents_binary. Default: standard.")]
    public WebhookFormat Format { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    public static IEnumerable<OptionMistake> Mistakes(WebhookSettings settings)
    {
        if (!HttpAddress.TryParse(settings.Url.Reveal(), allowPlain: true, out _, out var address))
            yield return new OptionMistake("url", address);
        foreach (var mistake in DeliveryTimeout.Mistakes(settings.Timeout))
            yield return mistake;
        for (var index = 0; index < settings.Secret.Count; index++)
        {
            if (!SigningKey.TryParse(settings.Secret[index], out _, out var wrong))
                yield return new OptionMistake(string.Create(null, $"secret[{index}]"), wrong);
        }
    }

    /// <summary>As the handler takes it; for settings without mistakes.</summary>
    public WebhookOptions ToOptions(string name) =>
        new() { Name = name, Url = new Uri(Url.Reveal()), Secrets = Secret, Format = Format, Timeout = Timeout.Value };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(WebhookSettings))]
[JsonSerializable(typeof(Secret))]
internal sealed partial class WebhookJson : JsonSerializerContext;
