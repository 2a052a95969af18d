using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Slack;

/// <summary>
/// The notes of an incident. They have neither ids nor steps: the incident alone has a status, so all are
/// <c>investigating</c>, except the one that came with the end.
/// </summary>
internal static class SlackNotes
{
    public static IReadOnlyList<IncidentUpdate> Read(WireValue notes, string status, IncidentType type, DateTimeOffset? touched, bool isCurrent)
    {
        var step = type == IncidentType.Maintenance ? IncidentStatus.Scheduled : IncidentStatus.Investigating;
        var read = notes.Items.Where(note => note["body"].Text is { Length: > 0 }).Select(note => new IncidentUpdate
        {
            Id = default,
            Status = step,
            Body = note["body"].Text!,
            CreatedAt = note["date_created"].Instant,
        }).ToList();
        if (IsNewestFirst(read, isCurrent)) read.Reverse();
        var updates = TimedUpdates.Identify(read).ToArray();
        if (IncidentStatus.IsEnd(status) && updates is [.., var last] && CameWithTheEnd(last, touched)) updates[^1] = last with { Status = status };
        return updates;
    }

    /// <summary>In what is current the newest leads, in the history the oldest; neither is said anywhere, so the times decide where they can.</summary>
    private static bool IsNewestFirst(List<IncidentUpdate> notes, bool isCurrent) =>
        notes.Count > 1 && (notes[0].CreatedAt > notes[^1].CreatedAt || (notes[0].CreatedAt == notes[^1].CreatedAt && isCurrent));

    /// <summary>The time of the last touch is that of the last note, unless the incident was ended later and without words.</summary>
    private static bool CameWithTheEnd(IncidentUpdate last, DateTimeOffset? touched) => !(last.CreatedAt < touched);
}
