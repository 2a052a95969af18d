using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// Completes an incident with what its page does not repeat in this list: the steps before the newest, where only that is
/// listed, and the names of parts that are named by their ids alone.
/// </summary>
internal static class Completion
{
    public static Incident Of(Incident incident, KnownPage known)
    {
        var named = WithNames(incident, known.Components);
        return incident.ListsNewestOnly && known.Incidents.GetValueOrDefault(incident.Id) is { } before ? WithSteps(named, before) : named;
    }

    private static Incident WithSteps(Incident incident, KnownIncident known)
    {
        var listed = incident.Updates.Select(update => update.Id).ToHashSet();
        var former = known.Updates.Select(step => step.Id).ToHashSet();
        var news = incident.Updates.Where(update => !former.Contains(update.Id)).ToList();
        List<IncidentUpdate> earlier = [];
        foreach (var step in known.Updates)
        {
            if (listed.Contains(step.Id) || step.Withdrawn || (step == known.Updates[^1] && news.Exists(update => IsSame(step, update)))) continue;
            earlier.Add(StepOf(step));
        }

        return earlier.Count == 0 ? incident : incident with { Updates = [.. earlier, .. incident.Updates] };
    }

    /// <summary>The newest step under another time, or with another text: what it is to be called is for <see cref="Renaming"/> to say.</summary>
    private static bool IsSame(KnownUpdate step, IncidentUpdate update) => step.Id.IsMade && update.Id.IsMade
        && (step.Id.MadeOf.SequenceEqual(update.Id.MadeOf) || (step.Status == update.Status && UpdateContent.SameText(step.Body, update.Body, update.Id)));

    private static IncidentUpdate StepOf(KnownUpdate step) => new()
    {
        Id = step.Id,
        Status = step.Status,
        Body = step.Body,
        CreatedAt = step.CreatedAt,
        UpdatedAt = step.UpdatedAt,
        DisplayAt = step.DisplayAt,
        Components = step.Components,
    };

    private static Incident WithNames(Incident incident, IReadOnlyDictionary<ComponentId, KnownComponent> components)
    {
        if (!HasNameless(incident.Components) && !incident.Updates.Any(update => HasNameless(update.Components))) return incident;
        return incident with
        {
            Components = WithNames(incident.Components, components),
            Updates = [.. incident.Updates.Select(update => update with { Components = WithNames(update.Components, components) })],
        };
    }

    private static bool HasNameless(IReadOnlyList<ComponentChange> parts)
    {
        foreach (var part in parts)
            if (IsNameless(part)) return true;
        return false;
    }

    private static List<ComponentChange> WithNames(IReadOnlyList<ComponentChange> parts, IReadOnlyDictionary<ComponentId, KnownComponent> components) =>
        [.. parts.Select(part => IsNameless(part) && components.GetValueOrDefault(part.Id!.Value) is { } known ? part with { Name = known.Name } : part)];

    private static bool IsNameless(ComponentChange part) => part.Id is { } id && id.Value == part.Name;
}
