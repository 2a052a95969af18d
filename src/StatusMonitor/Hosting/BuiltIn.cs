using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Alertmanager;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Discord;
using StatusMonitor.Handlers.Email;
using StatusMonitor.Handlers.Exec;
using StatusMonitor.Handlers.Files;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Mattermost;
using StatusMonitor.Handlers.Opsgenie;
using StatusMonitor.Handlers.PagerDuty;
using StatusMonitor.Handlers.Slack;
using StatusMonitor.Handlers.Syslog;
using StatusMonitor.Handlers.Webhook;

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
        AlertmanagerHandler.Type,
        ConsoleHandler.Type,
        DiscordHandler.Type,
        EmailHandler.Type,
        ExecHandler.Type,
        FilesHandler.Type,
        JsonLinesHandler.Type,
        MattermostHandler.Type,
        OpsgenieHandler.Type,
        PagerDutyHandler.Type,
        SlackHandler.Type,
        SyslogHandler.Type,
        WebhookHandler.Type,
    ];
}
