using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Dashboard.Assets;
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
            Overall = OverallStates.Of([.. readings.Select(reading => States.Of(reading.Status))]),
            Theme = context.Request.Cookies["theme"] is "light" or "dark" ? context.Request.Cookies["theme"]! : "auto",
            Change = ViewRoutes.ChangeOf(context, services),
            NewestReading = readings.Max(reading => reading.Status?.TriedAt),
            SignedIn = Looking(context, services.Options),
            Style = links.To(AssetFiles.Address("dashboard.css")),
            Script = links.To(AssetFiles.Address("dashboard.js")),
            Mark = links.To(AssetFiles.Address("mark.svg")),
        };
    }

    /// <summary>Only who came in by the form can leave: a browser goes on sending basic credentials by itself.</summary>
    private static SignedIn? Looking(HttpContext context, WebOptions options)
    {
        if (options.Users.Count == 0) return null;
        var caller = context.Caller();
        return new SignedIn(caller.Name, caller.Session is null ? null : FormToken.Of(context));
    }
}
