using System.ComponentModel;
using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>An update of an incident.</summary>
[Description("One published step of an incident, as it stands now.")]
internal sealed record UpdateBody
{
    [Description("The provider's id.")]
    public required UpdateId Id { get; init; }

    [Description("1 as first seen, one more with each edit.")]
    public required int Revision { get; init; }

    [Description("The step it stands for, in the page's word.")]
    public required string Status { get; init; }

    [Description("Its text, written by strangers: escape it for where it goes.")]
    public required string Body { get; init; }

    [Description("When the record was made, by the page's clock.")]
    public required DateTimeOffset? CreatedAt { get; init; }

    [Description("The time the page shows for it.")]
    public required DateTimeOffset? PublishedAt { get; init; }

    [Description("When it was last edited, by the page's clock.")]
    public required DateTimeOffset? UpdatedAt { get; init; }

    [Description("True when the page took it back.")]
    public required bool Withdrawn { get; init; }

    [Description("The components it names, with their states before and after.")]
    public required IReadOnlyList<ComponentChange> Components { get; init; }

    public static UpdateBody Of(KnownUpdate update) => new()
    {
        Id = update.Id,
        Revision = update.Revision,
        Status = update.Status,
        Body = update.Body,
        CreatedAt = update.CreatedAt,
        PublishedAt = update.DisplayAt ?? update.CreatedAt,
        UpdatedAt = update.UpdatedAt,
        Withdrawn = update.Withdrawn,
        Components = update.Components,
    };
}
