using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Orders;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon silence add|list|end</c>: what is not to be told for a while.</summary>
internal static class SilenceCommand
{
    public static Command Create(GlobalOptions globals) => new("silence", "Says what is not to be told for a while; everything is recorded all the same.")
    {
        Add(globals),
        List(globals),
        End(globals),
    };

    private static Command Add(GlobalOptions globals)
    {
        var (match, place) = (new MatchOptions(), new PlaceOption());
        var until = InstantOption.Create("--until", "When it ends", 1);
        var from = InstantOption.Create("--from", "When it begins [default: now]", 1);
        var comment = new Option<string>("--comment") { Description = "Why, for whoever asks", HelpName = "TEXT", Required = true };
        until.Required = true;
        var command = new Command("add", "Adds a silence. A running service heeds it within a second.") { until, from, comment };
        match.AddTo(command);
        place.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var silence = new Silence
            {
                Id = ShortId.New(),
                Match = match.Read(parsed, RecordedPages.None),
                From = parsed.GetValue(from) ?? now,
                Until = parsed.GetValue(until)!.Value,
                Comment = UsageMistake.Shown(parsed.GetRequiredValue(comment)),
            };
            if (silence.Until <= silence.From || silence.Until <= now) throw new UsageException("--until: it must lie in the future, and after --from.");
            var options = place.Read(parsed);
            silence = silence with { Match = match.Read(parsed, await RecordedAsync(options, cancellationToken)) };
            await WarnOfUnknownPagesAsync(options, silence, cancellationToken);
            await using var orders = await SqliteOrders.OpenAsync(options, cancellationToken);
            await orders.SaveSilenceAsync(silence, cancellationToken);
            Print([silence], globals.IsJson(parsed), globals.Screen(parsed), now);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlySet<string>> RecordedAsync(SqliteLogOptions options, CancellationToken cancellationToken)
    {
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        return await RecordedPages.ReadAsync(log, cancellationToken);
    }

    /// <summary>A page may be silenced before it is watched; more often it was mistyped.</summary>
    private static async Task WarnOfUnknownPagesAsync(SqliteLogOptions options, Silence silence, CancellationToken cancellationToken)
    {
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        foreach (var page in (silence.Match.Pages ?? []).Where(page => !page.Contains('*', StringComparison.Ordinal) && !page.Contains('?', StringComparison.Ordinal)))
            if (await log.ReadPageAsync(new PageKey(page), cancellationToken) is null)
                Diagnostics.Say($"warn: the page {UsageMistake.Shown(page)} is not among those that were read so far.");
    }

    private static Command List(GlobalOptions globals)
    {
        var place = new PlaceOption();
        var all = new Option<bool>("--all") { Description = "Also those that are over" };
        var command = new Command("list", "Lists silences, those that hold and those to come.") { all };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            await using var orders = await SqliteOrders.OpenAsync(place.Read(parsed), cancellationToken);
            var silences = await orders.ReadSilencesAsync(cancellationToken);
            Print([.. silences.Where(silence => parsed.GetValue(all) || silence.Until > now)], globals.IsJson(parsed), globals.Screen(parsed), now);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command End(GlobalOptions globals)
    {
        var place = new PlaceOption();
        var id = new Argument<string>("ID") { Description = "The silence, as silence list names it", Validators = { UsageMistake.RefuseOptions } };
        var command = new Command("end", "Ends a silence now.") { id };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            await using var orders = await SqliteOrders.OpenAsync(place.Read(parsed), cancellationToken);
            var known = (await orders.ReadSilencesAsync(cancellationToken)).FirstOrDefault(silence => silence.Id == parsed.GetRequiredValue(id))
                ?? throw new UsageException($"there is no silence {UsageMistake.Shown(parsed.GetRequiredValue(id))}; see statusmon silence list --all.");
            var ended = known with { From = known.From < now ? known.From : now, Until = now };
            await orders.SaveSilenceAsync(ended, cancellationToken);
            Print([ended], globals.IsJson(parsed), globals.Screen(parsed), now);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<Silence> silences, bool isJson, Screen screen, DateTimeOffset now)
    {
        using var output = StandardText.Open();
        var lines = silences.Select(silence => SilenceLine.Of(silence, now)).ToList();
        if (isJson) lines.ForEach(line => output.WriteLine(CliJson.Line(line, CliJson.Context.SilenceLine)));
        else if (lines.Count > 0) SilencesText.Write(lines, output, screen);
        else Diagnostics.Say("There are no silences.");
        output.Flush();
    }
}
