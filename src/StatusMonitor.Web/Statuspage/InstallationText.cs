using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Watching;
using StatusMonitor.Web.Api.Wire;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Writes each watched page as one component, below headings of their categories. Pure.</summary>
/// <param name="installation">The installation's id.</param>
/// <param name="now">The present.</param>
internal sealed class InstallationText(string installation, DateTimeOffset now)
{
    public IReadOnlyList<ComponentWire> Of(IEnumerable<PageReading> readings, IReadOnlyDictionary<PageKey, PageState> states)
    {
        List<ComponentWire> all = [];
        foreach (var category in readings.GroupBy(reading => reading.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var heading = all.Count;
            List<ComponentWire> members = [];
            foreach (var reading in category)
                members.Add(Of(reading, states.GetValueOrDefault(reading.Key)) with { Position = heading + members.Count + 2 });
            if (category.Key is { } name) all.Add(Heading(name, members, heading + 1));
            all.AddRange(members);
        }

        return all;
    }

    /// <summary>
    /// Statuspage has no word for what cannot be read. It must not be green, and it must say what it is: the state
    /// nearest to that claims least, and the name tells the truth (docs/decisions/0014).
    /// </summary>
    private ComponentWire Of(PageReading reading, PageState? state)
    {
        var condition = Knowledge.Of(reading, state, now);
        var isUnknown = condition == PageCondition.Unknown;
        return new ComponentWire
        {
            Id = reading.Key.Value,
            Name = isUnknown ? $"{reading.Name} (cannot be read)" : reading.Name,
            Status = WordOf(condition),
            Description = isUnknown ? "Its status page cannot be read: its state is unknown, neither up nor down." : null,
            CreatedAt = state?.FirstReadAt ?? DateTimeOffset.UnixEpoch,
            UpdatedAt = state?.FirstReadAt ?? DateTimeOffset.UnixEpoch,
            Position = 0,
            PageId = installation,
            GroupId = reading.Category is { } category ? Ids.OfGroup(category) : null,
            Unreadable = isUnknown && reading.Status is { Failure: { } failure, FailingSince: { } since }
                ? new UnreadableBody { Since = since, Failure = failure, Detail = reading.Status.FailureDetail }
                : null,
        };
    }

    private static ComponentWire Heading(string name, List<ComponentWire> members, int position) => members[0] with
    {
        Id = Ids.OfGroup(name),
        Name = name,
        Status = Severity.Worst(members.Select(member => member.Status)),
        Description = null,
        Unreadable = null,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Position = position,
        GroupId = null,
        Group = true,
        Components = [.. members.Select(member => member.Id)],
    };

    private static string WordOf(PageCondition condition) => condition switch
    {
        PageCondition.Operational => ComponentStatus.Operational,
        PageCondition.Maintenance => ComponentStatus.UnderMaintenance,
        PageCondition.Outage => ComponentStatus.MajorOutage,
        _ => ComponentStatus.DegradedPerformance,
    };
}
