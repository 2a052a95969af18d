using System.Text.Json.Serialization;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Statuspage.Wire;

/// <summary>A component, or a heading that groups some.</summary>
internal sealed record ComponentWire
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required int Position { get; init; }

    public string? Description { get; init; }

    public bool Showcase { get; init; }

    public string? StartDate { get; init; }

    public string? GroupId { get; init; }

    public required string PageId { get; init; }

    public bool Group { get; init; }

    public bool OnlyShowIfDegraded { get; init; }

    /// <summary>The ids of those it groups; only of a heading.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Components { get; init; }

    /// <summary>Ours, besides what Statuspage has: why and since when this cannot be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public UnreadableBody? Unreadable { get; init; }
}
