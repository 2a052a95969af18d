using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Matrix;

/// <summary>Which room an account writes to.</summary>
internal sealed record MatrixOptions
{
    [Description("The address of the account's homeserver, http or https: https://matrix.example.")]
    public required string Homeserver { get; init; }

    [Description("The account's access token.")]
    public required Secret AccessToken { get; init; }

    [Description("The room's id, which begins with !; the account must be in the room.")]
    public required string RoomId { get; init; }

    [Description("Whether messages are notices, for which most clients make no sound. Default: false.")]
    public bool Notice { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows the token.</summary>
    public static IEnumerable<OptionMistake> Mistakes(MatrixOptions options)
    {
        foreach (var mistake in RootAddress.Mistakes("homeserver", options.Homeserver, allowPlain: true))
            yield return mistake;
        foreach (var mistake in HeaderText.Mistakes("access_token", options.AccessToken))
            yield return mistake;
        if (options.RoomId is not ['!', _, ..] || options.RoomId.Length > 255)
            yield return new OptionMistake("room_id", "must be the room's id, which begins with !; an alias (#room:example) will not do");
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(MatrixOptions))]
internal sealed partial class MatrixJson : JsonSerializerContext;
