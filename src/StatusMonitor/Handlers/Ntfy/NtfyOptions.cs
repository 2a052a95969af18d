using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Ntfy;

/// <summary>Which topic is published to.</summary>
internal sealed record NtfyOptions
{
    [Description("The topic, 1 to 64 letters, digits, - or _. On a server open to all whoever knows it can read along, so it is a secret.")]
    public required Secret Topic { get; init; }

    [Description("The server, http or https. Default: https://ntfy.sh.")]
    public string Server { get => field ?? "https://ntfy.sh"; init; }

    [Description("An access token, for topics that are protected. Default: none.")]
    public Secret? Token { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows topic or token.</summary>
    public static IEnumerable<OptionMistake> Mistakes(NtfyOptions options)
    {
        if (!IsTopic(options.Topic.Reveal()))
            yield return new OptionMistake("topic", "must be 1 to 64 letters, digits, - or _");
        foreach (var mistake in RootAddress.Mistakes("server", options.Server, allowPlain: true))
            yield return mistake;
        foreach (var mistake in HeaderText.Mistakes("token", options.Token))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }

    private static bool IsTopic(string text) =>
        text.Length is > 0 and <= 64 && text.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_');
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(NtfyOptions))]
internal sealed partial class NtfyJson : JsonSerializerContext;
