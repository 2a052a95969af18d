using System.CommandLine;
using StatusMonitor.Cli.Deliveries;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon deliveries [HANDLER]</c>.</summary>
internal static class DeliveriesCommand
{
    private static readonly Argument<string?> Handler = new("HANDLER")
    {
        Description = "One handler, by name [default: all]",
        Arity = ArgumentArity.ZeroOrOne,
        Validators = { UsageMistake.RefuseOptions },
    };

    private static readonly Option<bool> Replay = new("--replay") { Description = "Sends parked deliveries again: all, or those of a handler, an incident or a time" };
    private static readonly Option<bool> Sent = new("--sent") { Description = "Also lists what was sent of incidents [default since: 24h]" };
    private static readonly Option<string?> Incident = new("--incident") { Description = "For --replay: the incident's id on its page", HelpName = "ID" };
    private static readonly Option<DateTimeOffset?> Since = InstantOption.Create("--since", "For --replay and --sent: events from then on", -1);
    private static readonly Option<DateTimeOffset?> Until = InstantOption.Create("--until", "For --replay: events before then", -1);

    public static Command Create(GlobalOptions globals)
    {
        var place = new PlaceOption();
        var command = new Command("deliveries", "Shows what each handler has to send, tries again and why, keeps for later, and gave up on.")
        {
            Handler, Replay, Sent, Incident, Since, Until,
        };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = place.Read(parsed);
            if (parsed.GetValue(Replay)) await ReplayAsync(parsed, options, cancellationToken);
            else await ShowAsync(parsed, globals, options, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ShowAsync(ParseResult parsed, GlobalOptions globals, SqliteLogOptions options, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(Incident) is not null || parsed.GetValue(Until) is not null) throw new UsageException("--incident and --until are for --replay.");
        if (parsed.GetValue(Since) is not null && !parsed.GetValue(Sent)) throw new UsageException("--since is for --replay and --sent.");
        var now = TimeProvider.System.GetUtcNow();
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        await CheckAsync(log, parsed.GetValue(Handler), cancellationToken);
        var report = new DeliveriesReport(log, parsed.GetValue(Handler));
        List<DeliveryLine> lines = [.. await report.ReadAsync(cancellationToken)];
        if (parsed.GetValue(Sent)) lines.AddRange(await report.ReadSentAsync(parsed.GetValue(Since) ?? now.AddDays(-1), cancellationToken));
        Write(lines, globals.IsJson(parsed), globals.Screen(parsed), now);
    }

    private static void Write(List<DeliveryLine> lines, bool isJson, Screen screen, DateTimeOffset now)
    {
        using var output = StandardText.Open();
        if (isJson) lines.ForEach(line => output.WriteLine(CliJson.Line(line, CliJson.Context.DeliveryLine)));
        else if (lines.Count > 0) DeliveriesText.Write(lines, output, screen, now);
        else Diagnostics.Say("No handler has run yet.");
        output.Flush();
    }

    private static async Task ReplayAsync(ParseResult parsed, SqliteLogOptions options, CancellationToken cancellationToken)
    {
        await using (var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken))
            await CheckAsync(log, parsed.GetValue(Handler), cancellationToken);
        var query = new ReplayQuery
        {
            Handler = parsed.GetValue(Handler),
            Incident = parsed.GetValue(Incident) is { } id ? new IncidentId(id) : null,
            From = parsed.GetValue(Since),
            Until = parsed.GetValue(Until),
        };
        await using var orders = await SqliteOrders.OpenAsync(options, cancellationToken);
        var count = await orders.ReplayAsync(query, TimeProvider.System.GetUtcNow(), cancellationToken);
        Diagnostics.Say(count == 0 ? "Nothing is parked that fits." : $"{Words.Count(count, "parked event")} will be sent again, by the running service at once, otherwise after its next start.");
    }

    private static async Task CheckAsync(SqliteEventReader log, string? handler, CancellationToken cancellationToken)
    {
        var known = (await log.ReadCursorsAsync(cancellationToken)).Select(cursor => cursor.Handler).ToList();
        if (handler is not null && !known.Contains(handler, StringComparer.Ordinal))
            throw new UsageException(UsageMistake.UnknownValue("HANDLER", handler, known));
    }
}
