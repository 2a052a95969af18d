using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.GoogleChat;

/// <summary>Which space a webhook writes to.</summary>
internal sealed record GoogleChatOptions
{
    [Description("The webhook's address, with its key and token, as the space shows it; https.")]
    public required Secret Url { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows the address.</summary>
    public static IEnumerable<OptionMistake> Mistakes(GoogleChatOptions options)
    {
        if (!HttpAddress.TryParse(options.Url.Reveal(), allowPlain: false, out var url, out var mistake))
            yield return new OptionMistake("url", mistake);
        else if (!url.Query.Contains("key=", StringComparison.Ordinal) || !url.Query.Contains("token=", StringComparison.Ordinal))
            yield return new OptionMistake("url", "must hold the webhook's key and token: ...?key=...&token=...");
        foreach (var late in DeliveryTimeout.Mistakes(options.Timeout))
            yield return late;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(GoogleChatOptions))]
internal sealed partial class GoogleChatJson : JsonSerializerContext;
