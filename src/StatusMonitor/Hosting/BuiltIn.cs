using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Statuspage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Discord;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Handlers.Mattermost;
using StatusMonitor.Handlers.Slack;

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
        JsonLinesHandler.Type,
        DiscordHandler.Type,
        MattermostHandler.Type,
        SlackHandler.Type,
    ];
}
