using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Histories;

/// <summary>Reads the log beside whoever writes it.</summary>
internal static class HistoryRun
{
    public static async Task RunAsync(
        string folder, IReadOnlyList<string> words, DateTimeOffset? since, OutputFormat format, Screen screen, CancellationToken cancellationToken)
    {
        var path = DataFolder.LogPathIn(folder);
        if (!File.Exists(path))
        {
            Diagnostics.Say($"Nothing is recorded yet in {Path.GetDirectoryName(path)}; statusmon watch begins it.");
            return;
        }

        await using var log = await SqliteEventLog.OpenReaderAsync(new SqliteLogOptions { Path = path }, TimeProvider.System, cancellationToken);
        var query = new HistoryQuery(KeysArgument.Meant(words, await RecordedPages.ReadAsync(log, cancellationToken)), since);
        var events = log.ReadHistoryAsync(query, cancellationToken);
        var isEmpty = format == OutputFormat.Json ? await WriteJsonAsync(events, cancellationToken) : await WriteTextAsync(events, screen, cancellationToken);
        if (isEmpty) Diagnostics.Say(Nothing(query, folder));
    }

    private static async Task<bool> WriteJsonAsync(IAsyncEnumerable<StatusEvent> events, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await using var output = new BufferedStream(StandardOutput.Open(), 64 * 1024);
        await foreach (var happened in events.WithCancellation(cancellationToken))
        {
            await output.WriteAsync(JsonLinesHandler.Line(happened), cancellationToken);
            isEmpty = false;
        }

        return isEmpty;
    }

    private static async Task<bool> WriteTextAsync(IAsyncEnumerable<StatusEvent> events, Screen screen, CancellationToken cancellationToken)
    {
        List<StatusEvent> all = [];
        await foreach (var happened in events.WithCancellation(cancellationToken)) all.Add(happened);
        await using var output = StandardText.Open();
        var (style, isFirst) = (screen.Style(), true);
        foreach (var story in IncidentStory.Of(all))
        {
            if (!isFirst) await output.WriteAsync('\n');
            await output.WriteAsync(HistoryText.Of(story, style).AsMemory(), cancellationToken);
            isFirst = false;
        }

        await output.FlushAsync(cancellationToken);
        return isFirst;
    }

    private static string Nothing(HistoryQuery query, string folder)
    {
        var pages = query.Pages.Count == 0 ? "" : $" of {string.Join(", ", query.Pages)}";
        var when = query.Since is null ? "" : " in that time; --since all shows everything";
        var meant = query.Pages.Select(page => page.Value).Where(key => KnownPages.Catalog.Find(key) is null)
            .Select(key => NearestWord.Suggestion(key, KnownPages.Catalog.Words)).FirstOrDefault() ?? "";
        return $"Nothing is recorded{pages} in {Path.GetFullPath(folder)}{when}.{meant}";
    }
}
