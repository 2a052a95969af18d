using System.ComponentModel;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A component of a page.</summary>
[Description("A component of a page.")]
internal sealed record ComponentBody
{
    [Description("The provider's id.")]
    public required ComponentId Id { get; init; }

    [Description("Its name; names repeat.")]
    public required string Name { get; init; }

    [Description("The name of the group it stands in, or null.")]
    public required string? Group { get; init; }

    [Description("Its state in the page's word: operational, degraded_performance, partial_outage, major_outage, under_maintenance, or another.")]
    public required string Status { get; init; }

    public static ComponentBody Of(KnownComponent component) =>
        new() { Id = component.Id, Name = component.Name, Group = component.Group, Status = component.Status };
}
