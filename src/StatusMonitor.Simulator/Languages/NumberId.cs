namespace StatusMonitor.Simulator.Languages;

/// <summary>Ids for pages on which ids are numbers.</summary>
internal static class NumberId
{
    /// <summary>The same number for the same id.</summary>
    public static long Of(string id) => id.Aggregate(17L, (number, letter) => (number * 31 + letter) % 1_000_000_007);
}
