using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Discord;

/// <summary>Where a Discord handler posts.</summary>
internal sealed record DiscordOptions
{
    /// <summary>The webhook's address.</summary>
    [Description("Address of the channel's webhook, https: https://discord.com/api/webhooks/ID/TOKEN.")]
    public required Secret Webhook { get; init; }

    /// <summary>A thread of the webhook's channel.</summary>
    [Description("Id of a thread in the webhook's channel, in quotes. Default: none; posts go to the channel.")]
    public string? ThreadId { get; init; }

    /// <summary>How long one whole exchange may take.</summary>
    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes in these options.</summary>
    public static IEnumerable<OptionMistake> Mistakes(DiscordOptions options)
    {
        if (!HttpAddress.TryParse(options.Webhook.Reveal(), allowPlain: false, out var url, out var mistake))
            yield return new OptionMistake("webhook", mistake);
        else if (url.Query.Length > 0)
            yield return new OptionMistake("webhook", "must end before ?");
        else if (url.Segments is not [.., "webhooks/", _, { Length: > 1 } token] || token.EndsWith('/'))
            yield return new OptionMistake("webhook", "must end in /webhooks/, the webhook's id, and its token");
        if (options.ThreadId is { } thread && (thread.Length is 0 or > 20 || !thread.All(char.IsAsciiDigit)))
            yield return new OptionMistake("thread_id", "must be the number that Discord gave the thread, in quotes");
        foreach (var late in DeliveryTimeout.Mistakes(options.Timeout))
            yield return late;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(DiscordOptions))]
internal sealed partial class DiscordJson : JsonSerializerContext;
