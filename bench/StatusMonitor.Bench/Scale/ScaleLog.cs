using System.Diagnostics;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Bench.Scale;

/// <summary>A large log, made once and kept beside the build for the next time.</summary>
internal static class ScaleLog
{
    private const int AtOnce = 1_000;

    /// <summary>The log's file; made first when it is not there.</summary>
    public static async Task<string> PrepareAsync(ScaleSize size)
    {
        var folder = Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory, "..", "..", "..", "scale", $"{size.Pages}-pages-{size.Events}-events-format-{SqlFormat}"));
        var path = DataFolder.LogPathIn(folder);
        if (File.Exists(Path.Combine(folder, "whole"))) return path;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        await FillAsync(size, path);
        await File.WriteAllTextAsync(Path.Combine(folder, "whole"), "");
        return path;
    }

    /// <summary>Counts migrations: a file of another format is made anew.</summary>
    private static int SqlFormat => typeof(SqliteEventLog).Assembly.GetManifestResourceNames().Count(name => name.Contains(".Migrations.", StringComparison.Ordinal));

    private static async Task FillAsync(ScaleSize size, string path)
    {
        var began = Stopwatch.GetTimestamp();
        await using var log = await SqliteEventLog.OpenAsync(new SqliteLogOptions { Path = path }, TimeProvider.System, null, CancellationToken.None);
        foreach (var commits in new ScaleStory(size).Tell().Chunk(AtOnce))
        {
            await Task.WhenAll(commits.Select(commit => log.AppendAsync(commit, CancellationToken.None).AsTask()));
            await log.SaveDeliveryAsync(Told(commits, log.End), CancellationToken.None);
        }

        Console.WriteLine($"   made {path}: {log.End} events, {new FileInfo(path).Length / 1048576} MB, in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
    }

    /// <summary>Every announced update told to one handler, by a position that need not be the true one.</summary>
    private static DeliveryCommit Told(PageCommit[] commits, EventPosition end) => new()
    {
        Cursor = new DeliveryCursor("slack", end, null),
        Told =
        [
            .. commits.SelectMany(commit => commit.Events).Where(happened => happened is { Silent: false, Incident: not null }).Select((happened, i) => new ToldDelivery(
                happened.Page.Key, happened.Incident!.Id,
                new EarlierDelivery
                {
                    Position = new EventPosition(end.Value - i), Event = happened.Id, Kind = happened.Kind, Update = happened.Update!.Id,
                    Status = happened.Incident.Status, Receipt = "1730000000.000100", At = happened.ObservedAt.AddSeconds(1),
                },
                !IncidentStatus.IsEnd(happened.Incident.Status))),
        ],
    };
}
