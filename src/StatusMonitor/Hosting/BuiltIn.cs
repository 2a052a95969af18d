using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.GoogleChat;
using StatusMonitor.Handlers.Gotify;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Matrix;
using StatusMonitor.Handlers.Ntfy;
using StatusMonitor.Handlers.Pushover;
using StatusMonitor.Handlers.Teams;
using StatusMonitor.Handlers.Telegram;

namespace StatusMonitor.Hosting;

/// <summary>The one list of what is in the box.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<IDialect> Dialects { get; } =
    [
        new StatuspageDialect(),
    ];

    public static IReadOnlyList<HandlerType> Handlers { get; } =
    [
        ConsoleHandler.Type,
        GoogleChatHandler.Type,
        GotifyHandler.Type,
        JsonLinesHandler.Type,
        MatrixHandler.Type,
        NtfyHandler.Type,
        PushoverHandler.Type,
        TeamsHandler.Type,
        TelegramHandler.Type,
    ];
}
