using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Mattermost;

/// <summary>Where a Mattermost handler posts.</summary>
internal sealed record MattermostOptions
{
    /// <summary>The incoming webhook's address.</summary>
    [Description("Address of an incoming webhook, http or https: https://chat.example.com/hooks/...")]
    public required Secret Webhook { get; init; }

    /// <summary>Another channel than the webhook's own.</summary>
    [Description("Name of the channel as in its address, where the webhook is not locked to one. Default: the webhook's own.")]
    public string? Channel { get; init; }

    /// <summary>How long one whole exchange may take.</summary>
    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes in these options.</summary>
    public static IEnumerable<OptionMistake> Mistakes(MattermostOptions options)
    {
        if (!HttpAddress.TryParse(options.Webhook.Reveal(), allowPlain: true, out _, out var mistake))
            yield return new OptionMistake("webhook", mistake);
        if (options.Channel is { } channel && (channel.Length is 0 or > 64 || channel.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))))
            yield return new OptionMistake("channel", "must be a channel's name as in its address, at most 64 characters without spaces");
        foreach (var late in DeliveryTimeout.Mistakes(options.Timeout))
            yield return late;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(MattermostOptions))]
internal sealed partial class MattermostJson : JsonSerializerContext;
