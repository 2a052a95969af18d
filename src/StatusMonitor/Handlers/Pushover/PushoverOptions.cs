using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Pushover;

/// <summary>Whose devices are notified, and how loudly.</summary>
internal sealed record PushoverOptions
{
    [Description("The application's token, 30 letters and digits.")]
    public required Secret Token { get; init; }

    [Description("The key of the user or group, 30 letters and digits.")]
    public required Secret User { get; init; }

    [Description("The user's device, or several with commas between. Default: all.")]
    public string? Device { get; init; }

    [Description("The name of a sound. Default: what each device is set to.")]
    public string? Sound { get; init; }

    [Description("Whether the first message of a critical incident is an emergency, repeated until somebody confirms it. Default: false.")]
    public bool Emergency { get; init; }

    [Description("Time between two repetitions of an emergency, at least 30s. Default: 1m.")]
    [NotNull]
    public TimeSpan? Retry { get => field ?? TimeSpan.FromMinutes(1); init; }

    [Description("How long an emergency is repeated, at most 3h. Default: 1h.")]
    [NotNull]
    public TimeSpan? Expire { get => field ?? TimeSpan.FromHours(1); init; }

    [Description("Where the API is: for a proxy. Default: https://api.pushover.net.")]
    public string ApiUrl { get => field ?? "https://api.pushover.net"; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows token or key.</summary>
    public static IEnumerable<OptionMistake> Mistakes(PushoverOptions options)
    {
        if (!IsKey(options.Token))
            yield return new OptionMistake("token", "must be 30 letters and digits");
        if (!IsKey(options.User))
            yield return new OptionMistake("user", "must be 30 letters and digits");
        if (options.Device is { } device && !device.Split(',').All(one => IsName(one, 25)))
            yield return new OptionMistake("device", "must be names of up to 25 letters, digits, - or _, with commas between");
        if (options.Sound is { } sound && !IsName(sound, 20))
            yield return new OptionMistake("sound", "must be up to 20 letters, digits, - or _");
        if (options.Retry < TimeSpan.FromSeconds(30) || options.Retry > options.Expire)
            yield return new OptionMistake("retry", "must be at least 30s and at most expire");
        if (options.Expire > TimeSpan.FromHours(3))
            yield return new OptionMistake("expire", "must be at most 3h");
        foreach (var mistake in RootAddress.Mistakes("api_url", options.ApiUrl, allowPlain: false))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }

    private static bool IsKey(Secret secret) => secret.Reveal() is { Length: 30 } text && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsName(string text, int longest) =>
        text.Length > 0 && text.Length <= longest && text.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_');
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(PushoverOptions))]
internal sealed partial class PushoverJson : JsonSerializerContext;
