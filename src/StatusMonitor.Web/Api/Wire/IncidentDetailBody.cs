using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using StatusMonitor.EventLog;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>An incident with its updates.</summary>
[Description("An incident or a maintenance with its updates.")]
internal sealed record IncidentDetailBody : IncidentBody
{
    [Description("Its updates as their texts stand now, oldest first, withdrawn ones included.")]
    public required IReadOnlyList<UpdateBody> Updates { get; init; }

    public static IncidentDetailBody From(IncidentRecord record) =>
        new(IncidentBody.Of(record)) { Updates = [.. record.Incident.Updates.Select(UpdateBody.Of)] };

    [SetsRequiredMembers]
    private IncidentDetailBody(IncidentBody incident) : base(incident) => Updates = [];
}
