using StatusMonitor.Model;

namespace StatusMonitor.Dialects.FireHydrant;

/// <summary>
/// Reads what happened in an incident: notes, whose text may begin with the step they set, and moves to another
/// milestone, with or without a text. They have no ids.
/// </summary>
internal static class FireHydrantTimeline
{
    private const string Arrow = "➡️ **";

    public static IReadOnlyList<IncidentUpdate> Read(WireValue timeline)
    {
        var step = IncidentStatus.Investigating;
        List<IncidentUpdate> updates = [];
        // Newest first on the page; a step lasts until another is named.
        foreach (var happening in timeline.Items.Select(Happening.Of).Where(happening => happening is not null).Reverse().OrderBy(happening => happening!.At ?? DateTimeOffset.MaxValue))
        {
            step = happening!.Step ?? step;
            updates.Add(new IncidentUpdate { Id = default, Status = step, Body = happening.Text, CreatedAt = happening.At });
        }

        return TimedUpdates.Identify(updates);
    }

    private sealed record Happening(DateTimeOffset? At, string? Step, string Text)
    {
        public static Happening? Of(WireValue wire)
        {
            var details = wire["details"];
            var note = details["note"].IsObject ? details["note"]["note"].Text : details["note"].Text;
            var milestone = details["milestoneUpdate"]["currentMilestone"].Id;
            if (note is null && milestone is null) return null;
            var (named, text) = Split(note ?? "");
            var step = named ?? milestone;
            return new Happening(wire["occurredAt"].Instant ?? wire["time"].Instant, step is null ? null : FireHydrantWords.Step(step), text);
        }

        /// <summary><c>➡️ **Identified** — text</c> is the step and the text.</summary>
        private static (string? Step, string Text) Split(string note)
        {
            if (!note.StartsWith(Arrow, StringComparison.Ordinal)) return (null, note);
            var end = note.IndexOf("**", Arrow.Length, StringComparison.Ordinal);
            return end is < 0 or > 64 ? (null, note) : (note[Arrow.Length..end], note[(end + 2)..].TrimStart(' ', '—', '-', '–'));
        }
    }
}
