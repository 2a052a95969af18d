using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Aws;

/// <summary>The log of an event: its steps, which have no id.</summary>
/// <param name="Updates">Oldest first.</param>
/// <param name="IsOver">Whether the newest step says that all is well again.</param>
/// <param name="Worst">The worst that any step tells; -1 where none tells.</param>
/// <param name="LastAt">When the newest step was taken.</param>
internal sealed record AwsLog(IReadOnlyList<IncidentUpdate> Updates, bool IsOver, int Worst, DateTimeOffset? LastAt)
{
    public static AwsLog Read(WireValue log)
    {
        List<IncidentUpdate> read = [];
        var worst = -1;
        foreach (var entry in log.Items)
        {
            var code = AwsState.Code(entry["status"]);
            worst = Math.Max(worst, code);
            if ((entry["message"].Text ?? entry["summary"].Text) is not { Length: > 0 } text) continue;
            read.Add(new IncidentUpdate
            {
                Id = default,
                Status = code == AwsState.Over ? IncidentStatus.Resolved : IncidentStatus.Investigating,
                Body = text,
                CreatedAt = entry["timestamp"].UnixSeconds,
            });
        }

        if (read.Count > 1 && read[0].CreatedAt > read[^1].CreatedAt) read.Reverse();
        var updates = TimedUpdates.Identify(read);
        return new AwsLog(updates, updates is [.., { Status: IncidentStatus.Resolved }], worst, updates is [.., var last] ? last.CreatedAt : null);
    }
}
