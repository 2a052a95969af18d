using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Vultr;

/// <summary>One alert as it stands in the list.</summary>
internal sealed record VultrAlert
{
    /// <summary>Stands where details are shown to customers only. Its time is that of the rendering and moves with every reading.</summary>
    private const string Filler = "An outage or maintenance window is affecting a subset of users in this region.";

    public required string Id { get; init; }

    public required string Subject { get; init; }

    public string? Region { get; init; }

    public string? Status { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public int Entries => Steps.Count;

    private IReadOnlyList<IncidentUpdate> Steps { get; init; } = [];

    public string FirstText => Steps is [var first, ..] ? first.Body : "";

    /// <summary>Null where it has nothing to be known by. Fillers once had no id, and are then known by what they say of which region.</summary>
    public static VultrAlert? Read(WireValue item, string? region)
    {
        var subject = item["subject"].Text?.Trim() ?? "";
        var isFiller = false;
        List<IncidentUpdate> entries = [];
        foreach (var entry in item["entries"].Items)
        {
            if (entry["message"].Text is not { Length: > 0 } message) continue;
            if (message.StartsWith(Filler, StringComparison.Ordinal)) isFiller = true;
            else entries.Add(new IncidentUpdate { Id = default, Status = "", Body = message, CreatedAt = entry["updated_at"].Instant });
        }

        var id = item["id"].Id ?? (subject.Length > 0 ? Made(subject, region) : null);
        if (id is null) return null;
        // The newest leads, but those of one minute are told apart by nothing else than their place.
        entries.Reverse();
        return new VultrAlert
        {
            Id = id,
            Subject = subject,
            Region = region is { Length: > 0 and <= JsonText.MaxIdLength } ? region : null,
            Status = item["status"].Text,
            CreatedAt = isFiller && entries.Count == 0 ? null : item["start_date"].Instant,
            UpdatedAt = item["updated_at"].Instant ?? entries.LastOrDefault()?.CreatedAt,
            Steps = TimedUpdates.Identify(entries),
        };
    }

    /// <summary>Entries have no steps. Of several the last is the one that ended an alert that has ended; a single one announced it.</summary>
    public IReadOnlyList<IncidentUpdate> Updates(IncidentType type, string status)
    {
        var step = type == IncidentType.Maintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating;
        var last = Steps.Count - 1;
        return [.. Steps.Select((entry, place) => entry with { Status = place == last && place > 0 && IncidentStatus.IsEnd(status) ? status : step })];
    }

    private static string? Made(string subject, string? region)
    {
        var made = $"{WireWord.Snake(subject, "alert").Replace('_', '-')}@{region}";
        return made.Length <= JsonText.MaxIdLength ? made : null;
    }
}
