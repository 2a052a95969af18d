using StatusMonitor.Model;

namespace StatusMonitor.Dialects.UptimeKuma;

/// <summary>Reads how a page's monitors fare: their last beats, by number. Their names stand on the page itself.</summary>
internal static class UptimeKumaHeartbeats
{
    /// <summary>The beats do not say whose they are, so the page has no other identity than its address.</summary>
    public static readonly PageIdentity Identity = new("uptime-kuma");

    public static ParseResult Read(PageResource resource, WireValue root)
    {
        if (!root["heartbeatList"].IsObject) return WireValue.Malformed(resource, "heartbeatList is missing or no object");
        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = Identity,
            Name = "",
            HasComponents = true,
            Components = [.. root["heartbeatList"].Members
                .Where(monitor => monitor.Name.Length is > 0 and <= JsonText.MaxIdLength && monitor.Value.IsList)
                .Select(monitor => new Component { Id = new ComponentId(monitor.Name), Name = "", Status = State(monitor.Value.Items.LastOrDefault()) })
                .DistinctBy(component => component.Id)],
        });
    }

    private static string State(WireValue beat) => beat["status"].Text switch
    {
        "0" => ComponentStatus.MajorOutage,
        "1" => ComponentStatus.Operational,
        "2" => "pending",
        "3" => ComponentStatus.UnderMaintenance,
        null => "",
        var word => word.Length < 64 ? word : "",
    };
}
