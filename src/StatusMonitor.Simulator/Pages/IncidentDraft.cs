namespace StatusMonitor.Simulator.Pages;

/// <summary>An incident or maintenance with everything that an owner of a page can set about it: backdated, born resolved, and so on.</summary>
public sealed record IncidentDraft
{
    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>The impact, see <see cref="Impacts"/>. Default minor.</summary>
    public string Impact { get; init; } = Impacts.Minor;

    /// <summary>When the record was created. Default: now.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the trouble began. Default: when the record was created.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended. Default: the shown time of the update that ends it, if there is one.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When a maintenance begins; a value makes this a maintenance. Default: none, an incident.</summary>
    public DateTimeOffset? ScheduledFor { get; init; }

    /// <summary>When a maintenance ends. Default: none.</summary>
    public DateTimeOffset? ScheduledUntil { get; init; }

    /// <summary>Its updates, oldest first, at least one.</summary>
    public required IReadOnlyList<UpdateDraft> Updates { get; init; }
}
