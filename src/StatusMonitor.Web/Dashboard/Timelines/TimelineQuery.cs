using System.Globalization;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Timelines;

/// <summary>What of the timeline is asked for. What cannot be understood counts as not said.</summary>
/// <param name="Range">How far back: <c>24h</c>, <c>7d</c>, <c>30d</c> or <c>90d</c>.</param>
/// <param name="Page">Only this page; empty for all.</param>
/// <param name="Category">Only pages of this category; empty for all.</param>
/// <param name="Impact">Only this impact; empty for all.</param>
/// <param name="Type">Only <c>incident</c> or <c>maintenance</c>; empty for both.</param>
/// <param name="Sheet">Which sheet of the list, from 1.</param>
public sealed record TimelineQuery(string Range, string Page, string Category, string Impact, string Type, int Sheet)
{
    /// <summary>The ranges there are.</summary>
    public static IReadOnlyList<(string Name, TimeSpan Length, string Words)> Ranges { get; } =
    [
        ("24h", TimeSpan.FromHours(24), "24 hours"), ("7d", TimeSpan.FromDays(7), "7 days"),
        ("30d", TimeSpan.FromDays(30), "30 days"), ("90d", TimeSpan.FromDays(90), "90 days"),
    ];

    /// <summary>How far back, as a length.</summary>
    public TimeSpan Length => Ranges.First(range => range.Name == Range).Length;

    /// <summary>How far back, in words.</summary>
    public string Words => Ranges.First(range => range.Name == Range).Words;

    /// <summary>The type asked for, or null for both.</summary>
    public IncidentType? IncidentType => Type switch
    {
        "incident" => Model.IncidentType.Incident,
        "maintenance" => Model.IncidentType.Maintenance,
        _ => null,
    };

    internal static TimelineQuery Of(IQueryCollection query)
    {
        var range = Text(query, "range");
        return new TimelineQuery(
            Ranges.Any(known => known.Name == range) ? range : "7d", Text(query, "page"), Text(query, "category"), Text(query, "impact"), Text(query, "type"),
            int.TryParse(query["sheet"], NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) && sheet > 0 ? sheet : 1);
    }

    /// <summary>The same with another range or sheet, as the query of an address.</summary>
    public string With(string? range = null, int sheet = 1)
    {
        (string Name, string Value)[] parts =
            [("range", range ?? Range), ("page", Page), ("category", Category), ("impact", Impact), ("type", Type), ("sheet", sheet > 1 ? sheet.ToString(CultureInfo.InvariantCulture) : "")];
        return "?" + string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
    }

    private static string Text(IQueryCollection query, string name) => query[name] is [{ } value] ? value : "";
}
