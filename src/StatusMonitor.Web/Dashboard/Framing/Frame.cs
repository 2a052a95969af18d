using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Dashboard.Assets;
using StatusMonitor.Web.Dashboard.Live;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>Frames a view.</summary>
internal static class Frame
{
    private static readonly (Section Section, string Name, string Path)[] Sections =
    [
        (Section.Now, "Now", "/"),
        (Section.Timeline, "Timeline", "/timeline"),
        (Section.Maintenance, "Maintenance", "/maintenance"),
        (Section.Deliveries, "Deliveries", "/deliveries"),
    ];

    public static LayoutModel Of(HttpContext context, WebServices services, Section section, string title)
    {
        var links = new Links(context, services.Options);
        var readings = services.Readings.All;
        return new LayoutModel
        {
            Title = title,
            Installation = services.Options.Title,
            Root = links.To(""),
            Navigation = [.. Sections.Select(known => new NavigationItem(known.Name, links.To(known.Path), known.Section == section))],
            Verdict = Verdicts.Of([.. readings.Select(reading => States.Of(reading.Status))]),
            Theme = context.Request.Cookies["theme"] is "light" or "dark" ? context.Request.Cookies["theme"]! : "auto",
            Change = Fingerprint.Of(readings, services.Events.End),
            NewestReading = readings.Max(reading => reading.Status?.TriedAt),
            Style = links.To(AssetFiles.Address("dashboard.css")),
            Script = links.To(AssetFiles.Address("dashboard.js")),
            Mark = links.To(AssetFiles.Address("mark.svg")),
        };
    }
}
