using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Dashboard.History;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary>The components of a page in groups, each with its days. Pure.</summary>
internal static class Components
{
    /// <summary>Up to so many components a page is shown whole; of a longer one the troubled come first and the rest is folded.</summary>
    private const int MostUnfolded = 30;

    private const int MostFirst = 10;

    public static IReadOnlyList<ComponentGroup> Of(PageFacts facts)
    {
        var state = States.Of(facts.Reading?.Status);
        var isKnown = state is not (ShownState.NotRead or ShownState.Unreadable);
        var failingSince = facts.Reading?.Status is { } status ? status.FailingSince : facts.Stored?.FailingSince;
        var from = HistoryDays.BeginningOf(HistoryDays.FirstDay(facts.Now));
        IReadOnlyList<StateSpan> unreadable = [.. UnreadableSpans.Of(facts.Changes, failingSince, null, from, facts.Now)
            .Select(span => new StateSpan(span.From, span.Until, ShownState.Unreadable))];
        var changes = facts.Changes.SelectMany(news => news.Components, (news, change) => (At: news.ObservedAt, Change: change)).ToLookup(one => KeyOf(one.Change));
        return [.. facts.Components.GroupBy(component => component.Group ?? "").Select(group => GroupOf(group.Key,
            [.. group.Select(component => ModelOf(component, DaysOf(facts, component, changes, unreadable), isKnown ? null : state))],
            facts.Components.Count > MostUnfolded))];
    }

    private static IReadOnlyList<HistoryDay> DaysOf(
        PageFacts facts, KnownComponent component, ILookup<string, (DateTimeOffset At, ComponentChange Change)> changes, IReadOnlyList<StateSpan> unreadable)
    {
        var from = HistoryDays.BeginningOf(HistoryDays.FirstDay(facts.Now));
        return HistoryDays.Of(
            [.. ComponentSpans.ByChanges(component, changes[component.Id.Value], from, facts.Now)],
            [.. ComponentSpans.ByIncidents(component, facts.Incidents, facts.Now)],
            unreadable, facts.Stored?.FirstReadAt, facts.Now);
    }

    private static string KeyOf(ComponentChange change) => change.Id?.Value ?? change.Name;

    private static ComponentModel ModelOf(KnownComponent component, IReadOnlyList<HistoryDay> days, ShownState? unknown) => new()
    {
        Id = component.Id.Value,
        Name = IncidentLines.Named(component.Name),
        State = unknown ?? States.OfComponent(component.Status),
        Word = unknown is { } state ? States.Word(state) : Words.Spoken(component.Status),
        Bars = HistoryBars.Of(days),
        Summary = HistoryBars.SummaryOf(days),
        Days = [.. days.Where(day => day.IsTrouble || day.State == ShownState.Maintenance || day.Unreadable > TimeSpan.Zero).Reverse().Select(HistoryBars.TextOf)],
    };

    private static ComponentGroup GroupOf(string name, IReadOnlyList<ComponentModel> components, bool isLong)
    {
        var worst = components.Max(component => component.State);
        if (!isLong) return new ComponentGroup(Clean(name), worst, true, components, []);
        var ordered = components.OrderByDescending(component => States.IsTrouble(component.State)).ToList();
        var first = Math.Max(MostFirst, components.Count(component => States.IsTrouble(component.State)));
        return new ComponentGroup(Clean(name), worst, worst != ShownState.Operational || name.Length == 0, [.. ordered.Take(first)], [.. ordered.Skip(first)]);
    }

    private static string Clean(string name) => name.Length == 0 ? "" : IncidentLines.Named(name);
}
