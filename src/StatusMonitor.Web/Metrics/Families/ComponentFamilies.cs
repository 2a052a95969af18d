using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Metrics.Exposition;

namespace StatusMonitor.Web.Metrics.Families;

/// <summary>How components stand. Pages have as many as they like, so only those that are impaired have a series, up to a bound.</summary>
internal static class ComponentFamilies
{
    /// <summary>Impaired components with a series of their own, of all pages together.</summary>
    public const int Most = 500;

    private static readonly string[] Words =
        [ComponentStatus.Operational, ComponentStatus.DegradedPerformance, ComponentStatus.PartialOutage, ComponentStatus.MajorOutage, ComponentStatus.UnderMaintenance];

    public static IReadOnlyList<MetricFamily> All { get; } =
    [
        new("statusmon_page_components", "", MetricType.Gauge, "Components of a page by their last known state, where there are any; a word nobody knows is other.",
            facts => Readable(facts).SelectMany(page => Counts(page.Key, page.Components))),
        new("statusmon_component_impaired", "", MetricType.Gauge, "A component that is not operational: always 1, and gone when it works again or its page cannot be read.",
            facts => Impaired(facts).Take(Most)),
        new("statusmon_components_impaired_dropped", "", MetricType.Gauge, "Impaired components that have no series of their own because there are too many.",
            facts => [new MetricSample(Math.Max(0, Impaired(facts).Count() - Most))]),
    ];

    /// <summary>What cannot be read is not shown as it last was.</summary>
    private static IEnumerable<(PageKey Key, IReadOnlyList<KnownComponent> Components)> Readable(MetricFacts facts) =>
        facts.Pages.Where(page => page.Status is { Failure: null } && facts.Components.ContainsKey(page.Key))
            .Select(page => (page.Key, facts.Components[page.Key]));

    private static IEnumerable<MetricSample> Counts(PageKey page, IReadOnlyList<KnownComponent> components) =>
        components.CountBy(component => Word(component.Status))
            .Select(count => new MetricSample(count.Value, new("page", page.Value), new("state", count.Key)));

    private static IEnumerable<MetricSample> Impaired(MetricFacts facts) =>
        from page in Readable(facts)
        from component in page.Components
        where Conditions.OfComponent(component.Status) != PageCondition.Operational
        select new MetricSample(
            1, new("page", page.Key.Value), new("component", Cut(component.Id.Value)), new("name", Cut(component.Name)), new("state", Word(component.Status)));

    private static string Word(string status) => status.Length == 0 ? ComponentStatus.Operational : Words.Contains(status) ? status : "other";

    private static string Cut(string text) => text.Length <= 100 ? text : text[..100];
}
