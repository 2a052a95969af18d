using StatusMonitor.Model;

namespace StatusMonitor.EventLog;

/// <summary>What every log, wherever it stores, does alike.</summary>
internal static partial class LogRules
{
    /// <summary>The instant by which history is filtered: published, or observed where nothing says when it was.</summary>
    public static DateTimeOffset HappenedAt(StatusEvent statusEvent) =>
        statusEvent.Update?.PublishedAt ?? statusEvent.ObservedAt;

    /// <summary>Refuses a commit that says what is known without saying below which identity: a bug of the caller.</summary>
    public static void Check(PageCommit commit)
    {
        if (commit.Identity is null && (commit.Incidents.Count > 0 || commit.Components is not null))
            throw new ArgumentException("What is known needs the identity of the page it is known of.", nameof(commit));
    }
}
