using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Slack;

/// <summary>Where a Slack handler posts: by an incoming webhook, or as a bot, which can keep its messages up to date.</summary>
internal sealed record SlackOptions
{
    /// <summary>The incoming webhook's address.</summary>
    [Description("Address of an incoming webhook, https. Either this or token and channel.")]
    public Secret? Webhook { get; init; }

    /// <summary>The bot's token.</summary>
    [Description("Token of a bot (xoxb-...) with the scope chat:write. Either this, with channel, or webhook.")]
    public Secret? Token { get; init; }

    /// <summary>Where the bot posts.</summary>
    [Description("Channel the bot posts to: its id (C0123456789), which survives renaming, or its name. Needs token.")]
    public string? Channel { get; init; }

    /// <summary>Where the bot's calls go.</summary>
    [Description("Base address of the Web API, https. Default: https://slack.com/api.")]
    public string ApiUrl { get => field ?? "https://slack.com/api"; init; }

    /// <summary>How long one whole exchange may take.</summary>
    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes in these options.</summary>
    public static IEnumerable<OptionMistake> Mistakes(SlackOptions options)
    {
        if (options is { Webhook: null, Token: null })
            yield return new OptionMistake("", "needs webhook, or token and channel");
        if (options is { Webhook: not null, Token: not null })
            yield return new OptionMistake("token", "must not be set beside webhook: a handler posts in one way");
        if (options.Webhook is { } webhook && !HttpAddress.TryParse(webhook.Reveal(), allowPlain: false, out _, out var mistake))
            yield return new OptionMistake("webhook", mistake);
        if (options.Token is { } token && !IsToken(token.Reveal()))
            yield return new OptionMistake("token", "must begin with xox and hold letters, digits, points and hyphens only");
        if ((options.Channel is null) != (options.Token is null))
            yield return new OptionMistake("channel", "belongs to token: set both, or none");
        else if (options.Channel is { } channel && (channel.Length is 0 or > 100 || channel.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))))
            yield return new OptionMistake("channel", "must be a channel's id or name, without spaces");
        foreach (var wrong in RootAddress.Mistakes("api_url", options.ApiUrl, allowPlain: false))
            yield return wrong;
        foreach (var late in DeliveryTimeout.Mistakes(options.Timeout))
            yield return late;
    }

    /// <summary>It goes into a header, so nothing else may be in it.</summary>
    private static bool IsToken(string text) =>
        text.StartsWith("xox", StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(SlackOptions))]
internal sealed partial class SlackJson : JsonSerializerContext;
