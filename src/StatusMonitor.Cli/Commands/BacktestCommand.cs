using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Rehearsals;
using StatusMonitor.Cli.Services;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Hosting;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon backtest --config FILE --since 90d</c>.</summary>
internal static class BacktestCommand
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    public static Command Create(GlobalOptions globals)
    {
        var config = ConfigOption.Create();
        var since = DurationOption.Create("--since", "How far back [default: 90d]");
        var data = new Option<string?>("--data") { Description = "Uses what was recorded in this folder instead of what the pages publish", HelpName = "DIR" };
        var all = new Option<bool>("--all") { Description = "Also lists what nobody would have been told, and why" };
        var command = new Command("backtest", "Runs the routes over the past and prints who would have been told what and when, with counts. Nothing is sent.") { config, since, data, all };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (plan, now) = (ConfigOption.Read(parsed, config).Plan, TimeProvider.System.GetUtcNow());
            var window = parsed.GetValue(since) ?? Window;
            var events = parsed.GetValue(data) is { } folder
                ? await BacktestEvents.OfLogAsync(LogPlace.Options(folder), plan, now - window, cancellationToken)
                : await BacktestEvents.OfPagesAsync(plan, window, now, new Diagnostics(), cancellationToken);
            Print(plan, events, now, parsed.GetValue(all), globals.IsJson(parsed), globals.Screen(parsed));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ServicePlan plan, IReadOnlyList<StatusEvent> events, DateTimeOffset now, bool all, bool isJson, Screen screen)
    {
        using var output = StandardText.Open();
        using var http = DeliveryTransport.Create();
        List<BacktestLine> lines = [];
        Backtest.Run(plan, planned => TakesEdits(planned, http), events, now, lines.Add);
        var summary = new BacktestSummary(plan.Handlers.Select(handler => handler.Name));
        lines.ForEach(summary.Count);
        foreach (var line in lines.Where(line => all || line.Outcome is "told" or "reminded").OrderBy(line => line.At))
        {
            if (isJson) output.WriteLine(CliJson.Line(line, CliJson.Context.BacktestLine));
            else Lines.Write(output, line.ToString(), screen.Style());
        }

        if (!isJson) summary.Write(output, screen);
        output.Flush();
        if (events.Count == 0) Diagnostics.Say("Nothing happened in that time, as far as can be seen.");
    }

    /// <summary>Only the handler itself knows what it takes. Making one sends nothing.</summary>
    private static bool TakesEdits(PlannedHandler planned, HttpMessageInvoker http)
    {
        if (planned.Delivery.Edits is { } edits) return edits;
        var services = new HandlerServices { Http = http, Time = TimeProvider.System, Loggers = NullLoggerFactory.Instance };
        return planned.Type.Create(planned.Name, planned.Options, services).Traits.TakesEdits;
    }
}
