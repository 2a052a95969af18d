using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Gotify;

/// <summary>Which application of which server the messages are of.</summary>
internal sealed record GotifyOptions
{
    [Description("The server, http or https; its path is kept.")]
    public required string Server { get; init; }

    [Description("The token of an application on it.")]
    public required Secret Token { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows the token.</summary>
    public static IEnumerable<OptionMistake> Mistakes(GotifyOptions options)
    {
        foreach (var mistake in RootAddress.Mistakes("server", options.Server, allowPlain: true))
            yield return mistake;
        foreach (var mistake in HeaderText.Mistakes("token", options.Token))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(GotifyOptions))]
internal sealed partial class GotifyJson : JsonSerializerContext;
