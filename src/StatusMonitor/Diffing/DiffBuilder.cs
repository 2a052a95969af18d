using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>Collects what a diff finds. Updates of all incidents come first, in the order of their creation.</summary>
internal sealed class DiffBuilder(PageIdentity identity, DiffContext context, Attribution attribution)
{
    private readonly List<(DateTimeOffset OrderedBy, StatusEvent Event)> _updates = [];
    private readonly List<StatusEvent> _others = [];
    private readonly List<KnownIncident> _incidents = [];
    private readonly List<KnownIncident> _missing = [];
    private StatusEvent? _gap;
    private IReadOnlyDictionary<ComponentId, KnownComponent>? _components;

    public DiffContext Context => context;

    public PageIdentity Identity => identity;

    public bool HasGap => _gap is not null;

    /// <summary>Set when an absence was found that has still to be confirmed.</summary>
    public bool HasMisses { get; set; }

    public Attribution Attribution => attribution;

    public void AddUpdate(StatusEvent news, DateTimeOffset orderedBy) => _updates.Add((orderedBy, attribution.Told(news)));

    public void Add(StatusEvent news) => _others.Add(attribution.Told(news));

    public void Know(KnownIncident incident) => _incidents.Add(incident);

    public void Know(IReadOnlyDictionary<ComponentId, KnownComponent> components) => _components = components;

    public void Miss(KnownIncident incident) => _missing.Add(incident);

    public void AddGap(IncidentType type) => _gap ??= new StatusEvent
    {
        Id = EventIds.Of(context.Page.Key, EventKind.PageGap, identity.Value, type.ToString(), EventIds.Instant(context.Now)),
        Kind = EventKind.PageGap,
        ObservedAt = context.Now,
        Page = context.Page,
    };

    public DiffResult Build()
    {
        var updates = _updates.OrderBy(item => item.OrderedBy).Select(item => item.Event);
        return new DiffResult
        {
            Events = [.. _gap is null ? [] : new[] { _gap }, .. updates, .. _others],
            Incidents = _incidents,
            Components = _components,
            Missing = _missing,
            HasMisses = HasMisses,
            HasGap = HasGap,
        };
    }
}
