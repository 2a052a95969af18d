using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Aws;

/// <summary>Turns the list of current events into a snapshot.</summary>
internal static class AwsAdapter
{
    private const string Home = "https://health.aws.amazon.com/health/status";

    public static ParseResult ToSnapshot(PageResource resource, WireValue root)
    {
        if (!root.IsList) return WireValue.Malformed(resource, "no list of events");
        List<Incident> listed = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var item in root.Items)
        {
            if (IdOf(item["arn"].Text) is not { } id) return WireValue.Malformed(resource, "an event has no arn");
            if (!item["event_log"].IsList) return WireValue.Malformed(resource, $"event {id}: event_log is missing or no list");
            if (seen.Add(id)) listed.Add(ToIncident(id, item));
        }

        return new ParseResult.Parsed(new PageSnapshot
        {
            Identity = new PageIdentity("aws"),
            Name = "Amazon Web Services",
            Url = Home,
            IsStampTrusted = false,
            Incidents = ListCoverage.Current,
            Listed = listed,
        });
    }

    /// <summary>
    /// <c>arn:aws:health:me-central-1::event/SERVICE/CODE/CODE_5E6B8_EF2498889B5</c>: the last part alone tells one event from
    /// all others. The whole is too long for an id, since it holds the service's name three times.
    /// </summary>
    private static string? IdOf(string? arn)
    {
        if (arn is null || !arn.StartsWith("arn:", StringComparison.Ordinal)) return null;
        var id = arn[(arn.LastIndexOf('/') + 1)..];
        return id.Length is > 0 and <= JsonText.MaxIdLength ? id : null;
    }

    private static Incident ToIncident(string id, WireValue item)
    {
        var log = AwsLog.Read(item["event_log"]);
        var status = AwsState.Code(item["status"]);
        var isOver = status == AwsState.Over || log.IsOver;
        var began = item["date"].UnixSeconds;
        return new Incident
        {
            Id = new IncidentId(id),
            Type = IncidentType.Incident,
            Name = AwsTitle.Of(item, isOver),
            Status = isOver ? IncidentStatus.Resolved : IncidentStatus.Investigating,
            // An event that is over has come down to nothing; what it was is the worst that its log tells.
            Impact = AwsState.Impact(status > AwsState.Over ? status : log.Worst),
            Url = Home,
            CreatedAt = began,
            StartedAt = began,
            ResolvedAt = isOver ? log.LastAt : null,
            Components = AwsScope.Of(item, isOver),
            Updates = log.Updates,
        };
    }
}
