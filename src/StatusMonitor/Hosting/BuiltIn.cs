using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Apple;
using StatusMonitor.Dialects.Aws;
using StatusMonitor.Dialects.BetterStack;
using StatusMonitor.Dialects.CState;
using StatusMonitor.Dialects.Cachet;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Dialects.FireHydrant;
using StatusMonitor.Dialects.GoogleCloud;
using StatusMonitor.Dialects.Heroku;
using StatusMonitor.Dialects.IncidentIo;
using StatusMonitor.Dialects.Instatus;
using StatusMonitor.Dialects.Salesforce;
using StatusMonitor.Dialects.Slack;
using StatusMonitor.Dialects.StatusIo;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Dialects.StatusPal;
using StatusMonitor.Dialects.Upptime;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Dialects.Vultr;
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
    public static IReadOnlyList<IDialect> Dialects { get; } =
    [
        new StatuspageDialect(),
        new IncidentIoDialect(),
        new IncidentIoWidgetDialect(),
        new AppleDialect(),
        new AwsDialect(),
        new GoogleCloudDialect(),
        new GoogleWorkspaceDialect(),
        new HerokuDialect(),
        new SalesforceDialect(),
        new SalesforceInstanceDialect(),
        new SlackDialect(),
        new VultrDialect(),
        new StatusIoDialect(),
        new InstatusDialect(),
        new BetterStackDialect(),
        new StatusPalDialect(),
        new CachetDialect(),
        new Cachet3Dialect(),
        new UptimeKumaDialect(),
        new UpptimeDialect(),
        new CStateDialect(),
        new FireHydrantDialect(),
        new FeedDialect(),
    ];

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
