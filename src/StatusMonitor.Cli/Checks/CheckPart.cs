using StatusMonitor.Diffing;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling;
using StatusMonitor.Watching;

namespace StatusMonitor.Cli.Checks;

/// <summary>What a reading found of the components that were asked for. Pure.</summary>
internal static class CheckPart
{
    private const int Longest = 200;
    private const string SaysTooLittle = "the page does not say whether what it tells of lasts";

    public static CheckReading Of(CheckReading reading, PageState state, KnownPage known)
    {
        var scope = reading.Page.Components;
        var components = known.Components.Values.Where(component => scope.Covers(component.Name, component.Group)).ToList();
        var open = known.Incidents.Values.Where(incident => incident.IsOpen && scope.Concerns(incident.Touched)).ToList();
        var found = reading with
        {
            Open = [.. open.Where(IsActive).OrderByDescending(incident => incident.StartedAt)],
            Impaired = [.. components.Where(component => component.Status != ComponentStatus.Operational).OrderBy(component => component.Name, StringComparer.Ordinal)],
        };
        if (!scope.IsEverything) found = found with { Part = Conditions.Of(OfComponents(components, state, known), open), Doubt = WhatIsNotThere(scope, known) };
        if (found.Doubt is not null && found.Part == PageCondition.Operational) found = found with { Part = PageCondition.Unknown };
        return found.Condition == PageCondition.Unknown && found.Doubt is null ? found with { Doubt = SaysTooLittle } : found;
    }

    private static bool IsActive(KnownIncident incident) => incident.Type == IncidentType.Incident || incident.Status != IncidentStatus.Scheduled;

    private static PageCondition OfComponents(List<KnownComponent> components, PageState state, KnownPage known)
    {
        if (known.Components.Count == 0) return state.ComponentCondition;
        return components.Select(component => Conditions.OfComponent(component.Status)).DefaultIfEmpty(PageCondition.Operational).Max();
    }

    /// <summary>
    /// Of a mistyped part all would seem well for ever. A page that lists what is well too lists a part that it has; of
    /// others nobody can tell.
    /// </summary>
    private static string? WhatIsNotThere(ComponentScope scope, KnownPage known)
    {
        var all = known.Components.Values;
        if (!all.Any(component => component.Status == ComponentStatus.Operational)) return null;
        var unmatched = scope.Unmatched([.. all.Select(component => (component.Name, component.Group))]);
        if (unmatched.Count == 0) return null;
        var names = all.Select(component => component.Name).Concat(all.Select(component => $"{component.Group}/{component.Name}"));
        return TerminalText.Clean($"no component is called {string.Join(", ", unmatched)}.{NearestWord.Suggestion(unmatched[0], names)}", Longest);
    }
}
