namespace StatusMonitor.Bench.Macro;

/// <summary>The parts, in the order of the table.</summary>
internal static class MacroRun
{
    private static readonly (string Name, Func<Task<IReadOnlyList<Measurement>>> Run)[] Parts =
    [
        ("cost", CostBench.RunAsync),
        ("memory", MemoryBench.RunAsync),
        ("start", StartBench.RunAsync),
        ("parse", ParseBench.RunAsync),
        ("latency", LatencyBench.RunAsync),
        ("log", LogBench.RunAsync),
        ("queries", QueryBench.RunAsync),
        ("window", WindowBench.RunAsync),
    ];

    public static async Task<int> RunAsync(string[] names)
    {
        if (names.Except(Parts.Select(part => part.Name)).Any()) return Usage();
        List<Measurement> rows = [];
        foreach (var (name, run) in Parts)
        {
            if (names.Length > 0 && !names.Contains(name)) continue;
            Console.WriteLine($"== {name}");
            rows.AddRange(await run());
        }

        ResultTable.Print(rows);
        return rows.Exists(row => row.IsKept == false) ? 1 : 0;
    }

    public static int Usage()
    {
        Console.Error.WriteLine($"usage: macro [{string.Join('|', Parts.Select(part => part.Name))}]… | micro");
        return 64;
    }
}
