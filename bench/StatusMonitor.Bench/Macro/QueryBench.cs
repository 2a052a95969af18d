using System.Diagnostics;
using Microsoft.Data.Sqlite;
using StatusMonitor.Bench.Scale;
using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Bench.Macro;

/// <summary>
/// How long each question takes on a log of the size the budgets are for, in turns with a bare SELECT of the same rows'
/// documents, which finds nothing and parses nothing.
/// </summary>
internal static class QueryBench
{
    private const double Budget = 50;
    private const int Times = 60;

    public static async Task<IReadOnlyList<Measurement>> RunAsync()
    {
        var path = await ScaleLog.PrepareAsync(ScaleSize.Full);
        await using var log = await SqliteEventLog.OpenReaderAsync(new SqliteLogOptions { Path = path }, TimeProvider.System, CancellationToken.None);
        using var bare = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        bare.Open();
        var before = ProcessMemory.Of(Environment.ProcessId);
        List<Measurement> rows = [];
        foreach (var question in Questions.Of(ScaleSize.Full))
            rows.Add(await MeasureAsync(question, log, bare));
        var after = ProcessMemory.Of(Environment.ProcessId);
        return
        [
            .. rows,
            new Measurement("memory of asking all this, without file pages", $"{after.Anonymous - before.Anonymous:0.0} MB",
                Remark: $"from {before.Anonymous:0.0} MB; log of {log.End.Value:N0} events, {new FileInfo(path).Length / 1048576.0:N0} MB; just-in-time compiled"),
        ];
    }

    private static async Task<Measurement> MeasureAsync(Question question, SqliteEventReader log, SqliteConnection bare)
    {
        List<double> asked = [], read = [];
        var (rows, allocated) = (0, 0L);
        for (var time = -3; time < Times; time++)
        {
            var (answer, milliseconds, bytes) = await AskAsync(question, log, time + 3);
            var reference = Read(bare, question.BareSql, answer);
            if (time < 0) continue;
            (rows, allocated) = (answer.Count, bytes);
            asked.Add(milliseconds);
            read.Add(reference);
        }

        var median = Statistics.Median(asked);
        Console.WriteLine($"   {question.What}: {median:0.00} ms, {rows} rows");
        return new Measurement($"query: {question.What}", $"{median:0.00} ms", $"≤ {Budget} ms", median <= Budget,
            $"p99 {Statistics.Percentile(asked, 0.99):0.0} ms, bare SELECT {Statistics.Median(read):0.00} ms; {rows:N0} rows, {allocated / 1024.0:N0} KB allocated");
    }

    private static async Task<(IReadOnlyList<string> Rows, double Milliseconds, long Bytes)> AskAsync(Question question, IStatusReader log, int time)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var began = Stopwatch.GetTimestamp();
        var rows = await question.AskAsync(log, time);
        return (rows, Stopwatch.GetElapsedTime(began).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static double Read(SqliteConnection bare, string sql, IReadOnlyList<string> rows)
    {
        var began = Stopwatch.GetTimestamp();
        using var command = bare.CreateCommand();
#pragma warning disable CA2100 // The text is one of the constants of Questions.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@rows", $"[{string.Join(',', rows)}]");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            reader.GetFieldValue<byte[]>(0);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
