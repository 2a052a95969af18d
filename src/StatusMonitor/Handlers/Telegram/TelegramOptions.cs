using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Telegram;

/// <summary>Which chat a bot writes to.</summary>
internal sealed record TelegramOptions
{
    [Description("The bot's token, as BotFather gives it.")]
    public required Secret Token { get; init; }

    [Description("The chat: its number (groups and channels begin with -), or @name of a public channel.")]
    [JsonConverter(typeof(ChatIdJsonConverter))]
    public required string ChatId { get; init; }

    [Description("The topic of a forum group to write to, its number. Default: none, the group's general topic.")]
    public long? MessageThreadId { get; init; }

    [Description("Where the Bot API is: for a proxy or a server of your own. Default: https://api.telegram.org.")]
    public string ApiUrl { get => field ?? "https://api.telegram.org"; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows the token.</summary>
    public static IEnumerable<OptionMistake> Mistakes(TelegramOptions options)
    {
        if (!IsToken(options.Token.Reveal()))
            yield return new OptionMistake("token", "must be digits, a colon, and letters, digits, - or _, as BotFather gives it");
        if (!IsChat(options.ChatId))
            yield return new OptionMistake("chat_id", "must be the chat's number, or @ and the name of a public channel");
        if (options.MessageThreadId <= 0)
            yield return new OptionMistake("message_thread_id", "must be a topic's number, 1 or more");
        foreach (var mistake in RootAddress.Mistakes("api_url", options.ApiUrl, allowPlain: false))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }

    /// <summary>It becomes a part of the address, so nothing else may be in it.</summary>
    private static bool IsToken(string text) =>
        text.Split(':') is [{ Length: > 0 } bot, { Length: > 0 } key]
        && bot.All(char.IsAsciiDigit) && key.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_');

    private static bool IsChat(string text) => text is ['@', _, ..]
        ? text.Skip(1).All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_')
        : long.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, null, out var number) && number != 0;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(TelegramOptions))]
internal sealed partial class TelegramJson : JsonSerializerContext;
