using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Orders;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Commands;

/// <summary><c>statusmon notify-when PAGE up</c>: tells once when a page reaches a state.</summary>
internal static class NotifyWhenCommand
{
    private static readonly Dictionary<string, PageCondition> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["up"] = PageCondition.Operational,
        ["degraded"] = PageCondition.Degraded,
        ["down"] = PageCondition.Outage,
        ["maintenance"] = PageCondition.Maintenance,
    };

    public static Command Create(GlobalOptions globals)
    {
        var page = new Argument<string>("PAGE") { Description = "A page that the service watches", Validators = { UsageMistake.RefuseOptions } };
        var state = new Argument<string>("STATE") { Description = "up, degraded (or worse), down or maintenance" };
        var to = new Option<string[]>("--to") { Description = "The handlers to tell [default: all]; may be given several times", HelpName = "HANDLER" };
        var place = new PlaceOption();
        var command = new Command("notify-when", "Asks a running service to tell, once, when a page is up again (or reaches another state).") { page, state, to };
        place.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var word = parsed.GetRequiredValue(state);
            if (!States.TryGetValue(word, out var condition)) throw new UsageException(UsageMistake.UnknownValue("STATE", word, [.. States.Keys]));
            var options = place.Read(parsed);
            var wish = new OneShot
            {
                Id = ShortId.New(),
                Page = await KeyOfAsync(parsed.GetRequiredValue(page), options, cancellationToken),
                Condition = condition,
                To = parsed.GetValue(to) is { Length: > 0 } named ? named : null,
                AskedAt = TimeProvider.System.GetUtcNow(),
            };
            await CheckAsync(options, wish, cancellationToken);
            await using var orders = await SqliteOrders.OpenAsync(options, cancellationToken);
            await orders.SaveOneShotAsync(wish, cancellationToken);
            Print(wish, word, globals.IsJson(parsed));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<PageKey> KeyOfAsync(string word, SqliteLogOptions options, CancellationToken cancellationToken)
    {
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        if (RecordedPages.Find(word, await RecordedPages.ReadAsync(log, cancellationToken), out _) is not { } page) return new PageKey(word);
        return page.Components.IsEverything ? page.Key : throw new UsageException($"a page reaches a state as a whole; write {page.Key}.");
    }

    /// <summary>A wish that nobody will ever fulfil is a mistake: an unknown page, or a handler that never ran.</summary>
    private static async Task CheckAsync(SqliteLogOptions options, OneShot wish, CancellationToken cancellationToken)
    {
        await using var log = await SqliteEventLog.OpenReaderAsync(options, TimeProvider.System, cancellationToken);
        if (await log.ReadPageAsync(wish.Page, cancellationToken) is null)
            throw new UsageException($"the page {UsageMistake.Shown(wish.Page.Value)} is not among those that were read; watch it first.");
        var handlers = (await log.ReadCursorsAsync(cancellationToken)).Select(cursor => cursor.Handler).ToList();
        foreach (var name in wish.To ?? [])
            if (!handlers.Contains(name, StringComparer.Ordinal)) throw new UsageException(UsageMistake.UnknownValue("--to", name, handlers));
    }

    private static void Print(OneShot wish, string word, bool isJson)
    {
        using var output = StandardText.Open();
        if (isJson) output.WriteLine(CliJson.Line(OneShotLine.Of(wish), CliJson.Context.OneShotLine));
        else output.WriteLine($"{(wish.To is { } to ? string.Join(", ", to.Select(UsageMistake.Shown)) : "All handlers")} will be told once when {wish.Page} is {word}.");
        output.Flush();
    }
}
