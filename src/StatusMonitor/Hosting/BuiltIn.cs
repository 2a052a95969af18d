using StatusMonitor.Dialects;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Alertmanager;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Discord;
using StatusMonitor.Handlers.Email;
using StatusMonitor.Handlers.Exec;
using StatusMonitor.Handlers.Files;
using StatusMonitor.Handlers.GoogleChat;
using StatusMonitor.Handlers.Gotify;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Matrix;
using StatusMonitor.Handlers.Mattermost;
using StatusMonitor.Handlers.Ntfy;
using StatusMonitor.Handlers.Opsgenie;
using StatusMonitor.Handlers.PagerDuty;
using StatusMonitor.Handlers.Pushover;
using StatusMonitor.Handlers.Slack;
using StatusMonitor.Handlers.Syslog;
using StatusMonitor.Handlers.Teams;
using StatusMonitor.Handlers.Telegram;
using StatusMonitor.Handlers.Webhook;

namespace StatusMonitor.Hosting;

/// <summary>The one list of what is in the box.</summary>
internal static class BuiltIn
{
    public static IReadOnlyList<IDialect> Dialects => DialectList.All;

    public static IReadOnlyList<HandlerType> Handlers { get; } =
    [
        AlertmanagerHandler.Type,
        ConsoleHandler.Type,
        DiscordHandler.Type,
        EmailHandler.Type,
        ExecHandler.Type,
        FilesHandler.Type,
        GoogleChatHandler.Type,
        GotifyHandler.Type,
        JsonLinesHandler.Type,
        MatrixHandler.Type,
        MattermostHandler.Type,
        NtfyHandler.Type,
        OpsgenieHandler.Type,
        PagerDutyHandler.Type,
        PushoverHandler.Type,
        SlackHandler.Type,
        SyslogHandler.Type,
        TeamsHandler.Type,
        TelegramHandler.Type,
        WebhookHandler.Type,
    ];
}
