using StatusMonitor.EventLog;

namespace StatusMonitor.Storage.Tests.Support;

internal static class Behaves
{
    /// <summary>The log holds the first commit, whole, and nothing else.</summary>
    public static async Task AsAfterAsync(IEventLog log, PageCommit first, CancellationToken cancellationToken)
    {
        Assert.Equal(first.Events.Select(e => e.Id.Value), await log.IdsAsync());
        Assert.Equal(first.Events.Count, log.End.Value);
        Assert.Equivalent(first.State, await log.ReadPageAsync(first.State.Key, cancellationToken), strict: true);
        var known = await log.ReadKnownAsync(first.State.Key, first.Identity!.Value, [], cancellationToken);
        Assert.Equal(first.Incidents.Select(i => i.Id), known.Incidents.Keys);
        Assert.Equal(first.Components!.Keys, known.Components.Keys);
    }
}
