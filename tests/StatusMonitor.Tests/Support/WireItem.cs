using System.Text.Json.Nodes;

namespace StatusMonitor.Tests.Support;

/// <summary>An incident or maintenance on a <see cref="WirePage"/>.</summary>
internal sealed class WireItem(string id, DateTimeOffset createdAt)
{
    public string Id { get; set; } = id;

    public string Name { get; set; } = "Elevated errors";

    public string Impact { get; set; } = "minor";

    public string? Status { get; set; }

    public DateTimeOffset? CreatedAt { get; set; } = createdAt;

    public DateTimeOffset? UpdatedAt { get; set; } = createdAt;

    public DateTimeOffset? ResolvedAt { get; set; }

    public DateTimeOffset? ScheduledFor { get; set; }

    public DateTimeOffset? ScheduledUntil { get; set; }

    public List<WireUpdate> Updates { get; } = [];

    public List<WireComponent> Components { get; } = [];

    public Action<JsonObject>? Touch { get; set; }

    public string CurrentStatus => Status ?? Updates[^1].Status;

    public bool IsOpen => CurrentStatus is not ("resolved" or "postmortem" or "completed");

    public WireUpdate Post(string id, string status, string body, DateTimeOffset at)
    {
        var update = new WireUpdate(id, status, body, at);
        Updates.Add(update);
        UpdatedAt = at;
        if (status is "resolved" or "completed") ResolvedAt = at;
        return update;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["name"] = Name,
            ["status"] = CurrentStatus,
            ["impact"] = Impact,
            ["created_at"] = WirePage.Instant(CreatedAt),
            ["updated_at"] = WirePage.Instant(UpdatedAt),
            ["started_at"] = WirePage.Instant(CreatedAt),
            ["resolved_at"] = WirePage.Instant(ResolvedAt),
            ["shortlink"] = $"https://stspg.io/{Id}",
            ["components"] = WirePage.Array(Components.Select(component => component.ToJson())),
            ["incident_updates"] = WirePage.Array(Updates.AsEnumerable().Reverse().Select(update => update.ToJson(Id))),
        };
        if (ScheduledFor is not null) json["scheduled_for"] = WirePage.Instant(ScheduledFor);
        if (ScheduledUntil is not null) json["scheduled_until"] = WirePage.Instant(ScheduledUntil);
        Touch?.Invoke(json);
        return json;
    }
}

internal sealed class WireUpdate(string id, string status, string body, DateTimeOffset at)
{
    public string Id { get; set; } = id;

    public string Status { get; set; } = status;

    public string Body { get; set; } = body;

    public DateTimeOffset? CreatedAt { get; set; } = at;

    public DateTimeOffset? UpdatedAt { get; set; } = at;

    public DateTimeOffset? DisplayAt { get; set; } = at;

    public JsonArray? Affected { get; set; }

    public JsonObject ToJson(string incident) => new()
    {
        ["id"] = Id,
        ["incident_id"] = incident,
        ["status"] = Status,
        ["body"] = Body,
        ["created_at"] = WirePage.Instant(CreatedAt),
        ["updated_at"] = WirePage.Instant(UpdatedAt),
        ["display_at"] = WirePage.Instant(DisplayAt),
        ["affected_components"] = Affected?.DeepClone(),
    };
}
