using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace StatusMonitor.Tests.Support;

/// <summary>A Statuspage page as its owner sees it, rendered into the three documents that are read.</summary>
internal sealed class WirePage(DateTimeOffset updatedAt)
{
    public string Id { get; set; } = "acmeacme1234";

    public string Name { get; set; } = "Acme";

    public string? Url { get; set; } = "https://status.acme.example";

    public DateTimeOffset? UpdatedAt { get; set; } = updatedAt;

    public List<WireComponent> Components { get; } = [new("webserver001", "API")];

    public List<WireItem> Incidents { get; } = [];

    public List<WireItem> Maintenances { get; } = [];

    /// <summary>What the window of the complete lists holds at most.</summary>
    public int Window { get; set; } = 50;

    /// <summary>Last touch on each document, by resource name: reorder, remove, add.</summary>
    public Action<string, JsonObject>? Touch { get; set; }

    public byte[] Render(string resource)
    {
        var document = new JsonObject { ["page"] = Page() };
        if (resource == "summary") document["components"] = Array(Components.Select(component => component.ToJson()));
        if (resource is "summary") document["incidents"] = Array(Incidents.Where(item => item.IsOpen).Select(item => item.ToJson()));
        if (resource is "incidents") document["incidents"] = Array(Incidents.Take(Window).Select(item => item.ToJson()));
        if (resource is "summary") document["scheduled_maintenances"] = Array(Maintenances.Where(item => item.IsOpen).Select(item => item.ToJson()));
        if (resource is "maintenances") document["scheduled_maintenances"] = Array(Maintenances.Take(Window).Select(item => item.ToJson()));
        Touch?.Invoke(resource, document);
        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    /// <summary>Opens an incident at the top of the list.</summary>
    public WireItem Open(string id, DateTimeOffset at, string status = "investigating", string body = "We are looking into it.")
    {
        var item = new WireItem(id, at);
        item.Post($"{id}-1", status, body, at);
        Incidents.Insert(0, item);
        Stamp(at);
        return item;
    }

    /// <summary>Announces a maintenance.</summary>
    public WireItem Schedule(string id, DateTimeOffset at, DateTimeOffset from, TimeSpan length)
    {
        var item = new WireItem(id, at) { Impact = "maintenance", ScheduledFor = from, ScheduledUntil = from + length };
        item.Post($"{id}-1", "scheduled", "We will replace a switch.", at);
        Maintenances.Insert(0, item);
        Stamp(at);
        return item;
    }

    public void Stamp(DateTimeOffset at) => UpdatedAt = UpdatedAt is null || at > UpdatedAt ? at : UpdatedAt;

    private JsonObject Page()
    {
        var page = new JsonObject { ["id"] = Id, ["name"] = Name, ["url"] = Url, ["time_zone"] = "Etc/UTC" };
        if (UpdatedAt is { } stamp) page["updated_at"] = Instant(stamp);
        return page;
    }

    public static string? Instant(DateTimeOffset? instant) =>
        instant?.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture);

    public static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);
}

internal sealed record WireComponent(string Id, string Name)
{
    public string Status { get; set; } = "operational";

    public bool IsGroup { get; init; }

    public string? GroupId { get; init; }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["status"] = Status,
        ["group"] = IsGroup,
        ["group_id"] = GroupId,
        ["position"] = 1,
    };
}
