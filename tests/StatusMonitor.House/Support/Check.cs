using Xunit;

namespace StatusMonitor.House.Support;

/// <summary>Fails with every offender at once, each on its own line.</summary>
internal static class Check
{
    public static void None(string rule, IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        if (all.Length > 0) Assert.Fail($"{rule}\n  {string.Join("\n  ", all)}");
    }

    /// <summary>The same, but listed files may offend; a listed file that no longer does must leave the list.</summary>
    public static void NoneExcept(string rule, IReadOnlyDictionary<string, string> listed, IEnumerable<(string File, string What)> offenders)
    {
        var all = offenders.ToArray();
        None(rule, all.Where(offender => !listed.ContainsKey(offender.File)).Select(offender => $"{offender.File}: {offender.What}"));
        None($"Listed without need ({rule})", listed.Keys.Except(all.Select(offender => offender.File)));
    }
}
