namespace StatusMonitor.Dialects.Aws;

/// <summary>An event's title: what is wrong, with which service and where, since AWS calls most of them the same.</summary>
internal static class AwsTitle
{
    private const string Resolved = "[RESOLVED]";

    public static string Of(WireValue item, bool isOver)
    {
        var summary = (item["summary"].Text ?? "").Trim();
        // The mark repeats the status; without it the end is not told as a change of title besides.
        if (isOver && summary.StartsWith(Resolved, StringComparison.OrdinalIgnoreCase)) summary = summary[Resolved.Length..].TrimStart();
        string[] parts = [summary, .. Where(item)];
        return string.Join(" – ", parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Where(WireValue item)
    {
        var (service, region) = (item["service_name"].Text?.Trim() ?? "", item["region_name"].Text?.Trim() ?? "");
        yield return service.Length > 0 && region.Length > 0 ? $"{service} ({region})" : service + region;
    }
}
