using System.Globalization;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Apple;

/// <summary>An event of one service. It has one text, which is rewritten when it ends.</summary>
internal sealed record AppleEvent
{
    public required string Id { get; init; }

    public required string Service { get; init; }

    public required IncidentType Type { get; init; }

    /// <summary>Issue, Outage, Maintenance: as the page shows it.</summary>
    public required string Kind { get; init; }

    public required string Status { get; init; }

    public required string Impact { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public IReadOnlyList<IncidentUpdate> Updates { get; init; } = [];

    public bool IsRunning => !IncidentStatus.IsEnd(Status) && Status != IncidentStatus.Scheduled;

    public static AppleEvent Read(string service, WireValue item)
    {
        var kind = item["statusType"].Text?.Trim() is { Length: > 0 and <= 64 } word ? word : "Issue";
        var type = kind.Equals("Maintenance", StringComparison.OrdinalIgnoreCase) ? IncidentType.Maintenance : IncidentType.Incident;
        var started = item["epochStartDate"].UnixMilliseconds;
        var status = StatusOf(item["eventStatus"].Text, type);
        return new AppleEvent
        {
            Id = item["messageId"].Id ?? Made(service, started),
            Service = service,
            Type = type,
            Kind = kind,
            Status = status,
            Impact = type == IncidentType.Maintenance ? "maintenance" : ImpactOf(kind),
            StartedAt = started,
            EndedAt = item["epochEndDate"].UnixMilliseconds,
            Updates = item["message"].Text is { Length: > 0 } text ? [Message(text, status, started)] : [],
        };
    }

    /// <summary>The one text, always under the same id: rewritten, it is edited, and the edit that ends the event says so.</summary>
    private static IncidentUpdate Message(string text, string status, DateTimeOffset? started) => new()
    {
        Id = new UpdateId("message"),
        Status = status,
        Body = text,
        CreatedAt = started,
    };

    private static string StatusOf(string? word, IncidentType type) => (word?.ToLowerInvariant(), type) switch
    {
        ("resolved" or "completed", IncidentType.Maintenance) => IncidentStatus.Completed,
        ("resolved" or "completed", _) => IncidentStatus.Resolved,
        ("upcoming" or "scheduled", _) => IncidentStatus.Scheduled,
        ("ongoing" or null, IncidentType.Maintenance) => IncidentStatus.InProgress,
        ("ongoing" or null, _) => IncidentStatus.Investigating,
        _ => WireWord.Snake(word, IncidentStatus.Investigating),
    };

    private static string ImpactOf(string kind) => kind.ToLowerInvariant() switch
    {
        "issue" or "performance" => "minor",
        "outage" => "major",
        _ => "minor",
    };

    private static string Made(string service, DateTimeOffset? started)
    {
        var time = started?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) ?? "";
        return $"{service[..Math.Min(service.Length, 100)]}@{time}";
    }
}
