using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Salesforce;

/// <summary>What is touched: each service on each instance (<c>B2CCore@POD114</c>), as long as that gives a list that somebody can want.</summary>
internal static class SalesforceScope
{
    private const int MostPairs = 400;

    public static IReadOnlyList<ComponentChange> Of(WireValue item, string? instance)
    {
        var services = Keys(item["serviceKeys"]);
        var instances = Keys(item["instanceKeys"]);
        if (instances.Count == 0 && instance is not null) instances = [instance];
        if (services.Count == 0 || instances.Count == 0) return [.. services.Concat(instances.Select(key => $"*@{key}")).Select(Named)];
        return (long)services.Count * instances.Count > MostPairs
            ? [.. services.Concat(instances.Select(key => $"*@{key}")).Select(Named)]
            : [.. services.SelectMany(service => instances.Select(key => Named($"{service}@{key}")))];
    }

    private static ComponentChange Named(string name) => new(new ComponentId(name), name, null, null);

    private static List<string> Keys(WireValue list) =>
        [.. list.Items.Select(key => key.Id).OfType<string>().Distinct(StringComparer.Ordinal)];
}
