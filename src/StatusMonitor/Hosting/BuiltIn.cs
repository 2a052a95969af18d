using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Alertmanager;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Opsgenie;
using StatusMonitor.Handlers.PagerDuty;
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
        JsonLinesHandler.Type,
        OpsgenieHandler.Type,
        PagerDutyHandler.Type,
        WebhookHandler.Type,
    ];
}
