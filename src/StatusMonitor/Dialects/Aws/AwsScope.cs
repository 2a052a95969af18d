using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Aws;

/// <summary>The services that an event touches, named <c>ec2@us-east-1</c>, or <c>route53</c> where they are everywhere.</summary>
internal static class AwsScope
{
    public static IReadOnlyList<ComponentChange> Of(WireValue item, bool isOver)
    {
        var region = Region(item["arn"].Text);
        List<ComponentChange> touched = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (key, service) in item["impacted_services"].Members)
            if (Name(key, region) is { } name && seen.Add(name)) touched.Add(Change(key, name, AwsState.Code(service["current"])));
        if (touched.Count == 0 && item["service"].Text is { } own && Name(own, region) is { } alone)
            touched.Add(Change(own, alone, isOver ? AwsState.Over : AwsState.Code(item["status"])));
        return touched;
    }

    private static ComponentChange Change(string key, string name, int code) => new(new ComponentId(key), name, null, AwsState.Component(code));

    /// <summary>A key ends with the region's code. Names of services hold hyphens too (<c>acm-pca-me-central-1</c>), so the event's own region is looked for first.</summary>
    private static string? Name(string key, string? region)
    {
        if (key.Length is 0 or > JsonText.MaxIdLength) return null;
        var place = region is not null && key.EndsWith($"-{region}", StringComparison.Ordinal) ? region : RegionAtTheEnd(key);
        return place is not null && key.Length > place.Length + 1 ? $"{key[..^(place.Length + 1)]}@{place}" : key;
    }

    /// <summary><c>us-west-2</c>, <c>us-gov-east-1</c>, <c>us-isob-east-1</c>: two letters, words, a number.</summary>
    private static string? RegionAtTheEnd(string key)
    {
        var parts = key.Split('-');
        if (parts.Length < 4 || !parts[^1].All(char.IsAsciiDigit) || parts[^1].Length == 0) return null;
        var length = parts[^3] is "gov" or "iso" or "isob" or "isoe" or "isof" && parts.Length > 4 ? 4 : 3;
        return parts[^length].Length == 2 && parts[^length].All(char.IsAsciiLetterLower) ? string.Join('-', parts[^length..]) : null;
    }

    private static string? Region(string? arn) =>
        arn?.Split(':', 6) is [_, _, _, { Length: > 0 and < 40 } region, ..] && region != "global" ? region : null;
}
