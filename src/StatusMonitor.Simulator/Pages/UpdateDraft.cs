namespace StatusMonitor.Simulator.Pages;

/// <summary>An update with everything that an owner of a page can set about it.</summary>
public sealed record UpdateDraft
{
    /// <summary>The state this update sets, see <see cref="IncidentStatuses"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The text. May be empty.</summary>
    public required string Body { get; init; }

    /// <summary>When the record was created. Default: now. An earlier time makes a backdated update.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time shown. Default: when it was created.</summary>
    public DateTimeOffset? DisplayAt { get; init; }

    /// <summary>Whether subscribers are told. Default true.</summary>
    public bool DeliverNotifications { get; init; } = true;

    /// <summary>The components it names. Default none.</summary>
    public IReadOnlyList<ComponentChange> Affected { get; init; } = [];
}
