using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Bench.Scale;

/// <summary>
/// What a large log holds, commit by commit: first the history found on each page at first sight, kept silently; then two
/// years in which incidents begin one after the other all over the pages and go on side by side.
/// </summary>
internal sealed class ScaleStory(ScaleSize size)
{
    private const int EventsOfOne = 6;
    private const double SilentShare = 0.2;

    /// <summary>When the watching ended.</summary>
    public static readonly DateTimeOffset End = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Watched = TimeSpan.FromDays(730);
    private static readonly PageIdentity Identity = new("kctbh9vrtdwd");

    private readonly Dictionary<int, Dictionary<ComponentId, KnownComponent>> components = [];

    public IEnumerable<PageCommit> Tell() => FirstSight().Concat(AsTimeGoes());

    private IEnumerable<PageCommit> FirstSight()
    {
        var count = (int)(size.Events * SilentShare / 4);
        for (var number = 0; number < count; number++)
        {
            var begins = End - Watched - TimeSpan.FromDays(1 + number % 900);
            var incident = new ScaleIncident(number, size, begins, isSilent: true);
            while (incident.NextAt is not null)
                yield return Commit(incident, End - Watched);
        }
    }

    private IEnumerable<PageCommit> AsTimeGoes()
    {
        var (first, count) = ((int)(size.Events * SilentShare / 4), (int)(size.Events * (1 - SilentShare) / EventsOfOne * 1.04));
        var going = new PriorityQueue<ScaleIncident, DateTimeOffset>();
        for (var i = 0; i < count; i++)
        {
            var begins = End - Watched + Watched * ((double)i / count);
            foreach (var commit in Until(going, begins)) yield return commit;
            going.Enqueue(new ScaleIncident(first + i, size, begins, isSilent: false), begins);
        }

        foreach (var commit in Until(going, End)) yield return commit;
    }

    private IEnumerable<PageCommit> Until(PriorityQueue<ScaleIncident, DateTimeOffset> going, DateTimeOffset instant)
    {
        while (going.TryPeek(out var incident, out var at) && at <= instant)
        {
            going.Dequeue();
            yield return Commit(incident, at.AddSeconds(20));
            if (incident.NextAt is { } next) going.Enqueue(incident, next);
        }
    }

    private PageCommit Commit(ScaleIncident incident, DateTimeOffset observed)
    {
        var (events, known, component) = incident.Go(observed);
        var isFirst = !components.TryGetValue(incident.Page, out var all);
        if (isFirst) components[incident.Page] = all = ComponentsOf();
        if (component is not null) all![component.Id] = component with { Group = all[component.Id].Group };
        return new PageCommit
        {
            State = StateOf(incident.Page, observed),
            Events = events,
            Identity = Identity,
            Incidents = [known],
            Components = isFirst || component is not null ? all : null,
        };
    }

    private static Dictionary<ComponentId, KnownComponent> ComponentsOf() => Enumerable.Range(0, ScaleWords.Components)
        .Select(i => new KnownComponent(new ComponentId($"c{i}"), ScaleWords.Part(i), "operational", 1) { Group = i % 2 == 0 ? "Core" : null })
        .ToDictionary(component => component.Id);

    private PageState StateOf(int page, DateTimeOffset observed) => new()
    {
        Key = new PageKey(size.PageKey(page)),
        Identity = Identity,
        Name = $"Service {page}",
        Url = "https://status.example",
        FirstReadAt = End - Watched,
        ReadAt = observed,
        Condition = PageCondition.Degraded,
        Resources = Resources.ToDictionary(name => name, name => new ResourceState
        {
            Validators = new Validators { Url = $"https://status.example/{page}/{name}", ETag = $"W/\"{observed.Ticks:x}\"" },
            Stamp = observed,
            IsBaselined = true,
        }),
    };

    private static readonly string[] Resources = ["Summary/Primary", "Incidents/Detail", "Maintenances/Detail"];
}
