namespace StatusMonitor.Bench.Macro;

/// <summary>The table at the end, as Markdown, so that it can go into docs/performance.md as it is.</summary>
internal static class ResultTable
{
    public static void Print(IReadOnlyList<Measurement> rows)
    {
        Console.WriteLine();
        Console.WriteLine("| what | measured | budget | kept | remark |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var row in rows)
            Console.WriteLine($"| {row.What} | {row.Value} | {row.Budget} | {Kept(row.IsKept)} | {row.Remark} |");
    }

    private static string Kept(bool? isKept) => isKept switch
    {
        true => "yes",
        false => "**no**",
        null => "",
    };
}
