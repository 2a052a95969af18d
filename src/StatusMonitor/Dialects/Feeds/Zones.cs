using System.Globalization;

namespace StatusMonitor.Dialects.Feeds;

/// <summary>Names of time zones as pages write them. Those that several zones share are taken for the one that most pages mean.</summary>
internal static class Zones
{
    private static readonly Dictionary<string, double> Hours = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["WEST"] = 1,
        ["BST"] = 1,
        ["CET"] = 1,
        ["CEST"] = 2,
        ["EET"] = 2,
        ["EEST"] = 3,
        ["MSK"] = 3,
        ["IST"] = 5.5,
        ["SGT"] = 8,
        ["HKT"] = 8,
        ["AWST"] = 8,
        ["JST"] = 9,
        ["KST"] = 9,
        ["ACST"] = 9.5,
        ["ACDT"] = 10.5,
        ["AEST"] = 10,
        ["AEDT"] = 11,
        ["NZST"] = 12,
        ["NZDT"] = 13,
        ["NST"] = -3.5,
        ["NDT"] = -2.5,
        ["AST"] = -4,
        ["ADT"] = -3,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CST"] = -6,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
        ["AKST"] = -9,
        ["AKDT"] = -8,
        ["HST"] = -10,
        ["BRT"] = -3,
        ["ART"] = -3,
    };

    /// <summary>The offset of a name or of digits (<c>+0530</c>, <c>-03</c>); null for others.</summary>
    public static TimeSpan? OffsetOf(string zone)
    {
        if (Hours.TryGetValue(zone, out var hours)) return TimeSpan.FromHours(hours);
        if (zone is not ['+' or '-', .. { Length: >= 2 and <= 5 } digits]) return null;
        var parts = digits.Replace(":", "", StringComparison.Ordinal);
        if (!int.TryParse(parts, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var minutes = parts.Length <= 2 ? number * 60 : (number / 100 * 60) + (number % 100);
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(zone[0] == '-' ? -minutes : minutes);
    }
}
