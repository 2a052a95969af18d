using System.ComponentModel;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>A part of a list of pages.</summary>
[Description("Watched pages by key, and where the list goes on.")]
internal sealed record PagesBody(
    IReadOnlyList<PageBody> Pages,
    [property: Description("The cursor of the next part; null at the end.")] string? Next);

/// <summary>A part of a list of incidents.</summary>
[Description("Incidents and maintenances, newest beginning first, and where the list goes on.")]
internal sealed record IncidentsBody(
    IReadOnlyList<IncidentBody> Incidents,
    [property: Description("The cursor of the next part; null at the end.")] string? Next);

/// <summary>The updates of an incident.</summary>
[Description("The updates of an incident, oldest first.")]
internal sealed record UpdatesBody(IReadOnlyList<UpdateBody> Updates);

/// <summary>A part of the log.</summary>
[Description("Events, and where the list goes on.")]
internal sealed record EventsBody(
    IReadOnlyList<StatusEvent> Events,
    [property: Description("The cursor of the next part; null at the end.")] string? Next);

/// <summary>All silences asked for.</summary>
[Description("Silences by the time they begin.")]
internal sealed record SilencesBody(IReadOnlyList<SilenceBody> Silences);
