using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Operations;
using StatusMonitor.Web.Feeds;
using StatusMonitor.Web.Statuspage;
using StatusMonitor.Web.Streaming;

namespace StatusMonitor.Web.Api;

/// <summary>All that a program can ask for, in the order of the document.</summary>
internal static class ApiOperations
{
    public static IReadOnlyList<Operation> Own { get; } =
        [.. PageOperations.All, .. IncidentOperations.All, .. EventOperations.All, .. DeliveryOperations.All, .. SilenceOperations.All, OpenApi.DocumentOperation.One];

    /// <summary>Also those of the other rooms.</summary>
    public static IReadOnlyList<Operation> All { get; } = [.. Own, .. StreamOperations.All, .. StatuspageOperations.All(new Stamps(TimeProvider.System)), .. FeedOperations.All];
}
