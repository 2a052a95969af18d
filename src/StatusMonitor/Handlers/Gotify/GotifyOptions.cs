using System.ComponentModel;
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
    public TimeSpan? Timeout { get; init; }

    /// <summary>All mistakes, none of which shows the token.</summary>
    public static IEnumerable<OptionMistake> Mistakes(GotifyOptions options)
    {
        foreach (var mistake in RootAddress.Mistakes("server", options.Server, allowPlain: true))
            yield return mistake;
        if (!HeaderText.IsFit(options.Token))
            yield return new OptionMistake("token", "must be letters, digits and signs of ASCII, without spaces");
        foreach (var mistake in ExchangeTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(GotifyOptions))]
internal sealed partial class GotifyJson : JsonSerializerContext;
