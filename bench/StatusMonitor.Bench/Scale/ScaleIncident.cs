using StatusMonitor.Diffing;
using StatusMonitor.Model;

namespace StatusMonitor.Bench.Scale;

/// <summary>One incident of a large log: four updates, and a component that goes down and comes back.</summary>
internal sealed class ScaleIncident(int number, ScaleSize size, DateTimeOffset begins, bool isSilent)
{
    private const int Steps = 4;
    private static readonly string[] Impacts = ["minor", "none", "minor", "major", "minor", "critical", "major", "minor"];

    private readonly List<KnownUpdate> updates = [];

    public int Page => (int)(number * 7919L % size.Pages);

    public bool IsSilent => isSilent;

    /// <summary>When the next update comes; null after the last. One in six hundred is never ended.</summary>
    public DateTimeOffset? NextAt
    {
        get
        {
            var most = number % 600 == 599 ? Steps - 1 : Steps;
            return updates.Count == most ? null : begins + Pause * updates.Count;
        }
    }

    private bool IsMaintenance => number % 10 == 3;

    private TimeSpan Pause => IsMaintenance ? TimeSpan.FromHours(6) : TimeSpan.FromMinutes(5 + number % 40);

    /// <summary>The next update and, with the first and the last one, the component's change.</summary>
    public (StatusEvent[] Events, KnownIncident Known, KnownComponent? Component) Go(DateTimeOffset observed)
    {
        var step = updates.Count;
        var update = new KnownUpdate
        {
            Id = new UpdateId($"u{number:x7}{step}"),
            Status = ScaleWords.Step(step, IsMaintenance),
            Body = ScaleWords.Text(number, step),
            CreatedAt = NextAt,
            UpdatedAt = NextAt,
            DisplayAt = NextAt,
            Contents = [$"{number:x16}{step:x16}"],
        };
        updates.Add(update);
        var known = Known(update);
        var change = IsMaintenance || isSilent ? null : ChangeOf(step);
        StatusEvent[] events = [EventOf(known, update, observed), .. change is null ? [] : new[] { ComponentEvent(change, step, observed) }];
        return (events, known, change is null ? null : new KnownComponent(change.Id!.Value, change.Name, change.After!, step + 1));
    }

    private KnownIncident Known(KnownUpdate newest) => new()
    {
        Id = new IncidentId($"i{number:x11}"),
        Type = IsMaintenance ? IncidentType.Maintenance : IncidentType.Incident,
        Name = ScaleWords.Title(number),
        Status = newest.Status,
        Impact = IsMaintenance ? "maintenance" : Impacts[number % Impacts.Length],
        Url = $"https://status.example/incidents/{number:x}",
        CreatedAt = begins,
        UpdatedAt = newest.UpdatedAt,
        StartedAt = begins,
        ResolvedAt = IncidentStatus.IsEnd(newest.Status) ? newest.CreatedAt : null,
        ScheduledFor = IsMaintenance ? begins.AddHours(6) : null,
        ScheduledUntil = IsMaintenance ? begins.AddHours(12) : null,
        Updates = [.. updates],
    };

    private ComponentChange? ChangeOf(int step) => step switch
    {
        0 => new ComponentChange(new ComponentId($"c{number % ScaleWords.Components}"), ScaleWords.Part(number), "operational", "major_outage"),
        Steps - 1 => new ComponentChange(new ComponentId($"c{number % ScaleWords.Components}"), ScaleWords.Part(number), "major_outage", "operational"),
        _ => null,
    };

    private StatusEvent EventOf(KnownIncident known, KnownUpdate update, DateTimeOffset observed) => new()
    {
        Id = new EventId($"{update.Id.Value}-{number:x16}"),
        Kind = IsMaintenance ? EventKind.MaintenanceUpdate : EventKind.IncidentUpdate,
        ObservedAt = observed,
        Silent = isSilent,
        Page = EventPageOf(),
        Incident = new EventIncident
        {
            Id = known.Id,
            Type = known.Type,
            Name = known.Name,
            Status = known.Status,
            Impact = known.Impact,
            Url = known.Url,
            StartedAt = known.StartedAt,
            ResolvedAt = known.ResolvedAt,
        },
        Update = new EventUpdate
        {
            Id = update.Id,
            Status = update.Status,
            Body = update.Body,
            CreatedAt = update.CreatedAt,
            PublishedAt = update.DisplayAt,
            UpdatedAt = update.UpdatedAt,
        },
        Components = [new ComponentChange(new ComponentId($"c{number % ScaleWords.Components}"), ScaleWords.Part(number), null, "major_outage")],
    };

    private StatusEvent ComponentEvent(ComponentChange change, int step, DateTimeOffset observed) => new()
    {
        Id = new EventId($"c{number:x7}{step}-{number:x16}"),
        Kind = EventKind.ComponentStatus,
        ObservedAt = observed,
        Page = EventPageOf(),
        Components = [change],
    };

    private EventPage EventPageOf() => new(new PageKey(size.PageKey(Page)), $"Service {Page}", "https://status.example");
}
