using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Statuspage;

/// <summary>Turns a document into a snapshot, or says why it is none (the "good response" rule of the dialect's page).</summary>
internal static class StatuspageAdapter
{
    public static ParseResult ToSnapshot(PageResource resource, StatuspageDocument document)
    {
        if (document.PageId is not { } id) return Malformed(resource, "page.id is missing");
        var isGenuine = StatuspageDialect.IsOwnId(id);
        return WhatIsMissing(resource, document, isGenuine) is { } missing
            ? Malformed(resource, $"{missing} is missing or no list")
            : new ParseResult.Parsed(Snapshot(resource, document, id, isGenuine));
    }

    private static ParseResult.Failed Malformed(PageResource resource, string what) =>
        new(PollFailure.Malformed, $"{resource.Name}: {what}");

    // incident.io leaves empty lists of its summary out, or writes null; Statuspage itself never does.
    private static string? WhatIsMissing(PageResource resource, StatuspageDocument document, bool isGenuine)
    {
        if (resource == StatuspageDialect.Incidents) return document.Incidents.IsArray ? null : "incidents";
        if (resource == StatuspageDialect.Maintenances) return document.Maintenances.IsArray ? null : "scheduled_maintenances";
        if (!document.Components.IsArray) return "components";
        return document.Incidents.IsArray || !isGenuine ? null : "incidents";
    }

    private static PageSnapshot Snapshot(PageResource resource, StatuspageDocument document, string id, bool isGenuine)
    {
        var isSummary = resource == StatuspageDialect.Summary;
        var url = WebAddress.Of(document.PageUrl)?.TrimEnd('/');
        List<Incident> listed = [];
        if (isSummary || resource == StatuspageDialect.Incidents) AddAll(listed, document.Incidents, IncidentType.Incident, url);
        if (isSummary || resource == StatuspageDialect.Maintenances) AddAll(listed, document.Maintenances, IncidentType.Maintenance, url);
        return new PageSnapshot
        {
            Identity = new PageIdentity(id),
            Name = document.PageName ?? id,
            Url = url,
            UpdatedAt = document.PageUpdatedAt,
            IsStampTrusted = isGenuine && document.PageUpdatedAt is not null,
            Incidents = isSummary ? ListCoverage.Open : Recent(resource, StatuspageDialect.Incidents),
            Maintenances = isSummary ? ListCoverage.Open : Recent(resource, StatuspageDialect.Maintenances),
            HasComponents = isSummary,
            Components = isSummary ? document.Components.Items : [],
            Listed = listed,
        };
    }

    private static ListCoverage Recent(PageResource resource, PageResource wanted) =>
        resource == wanted ? ListCoverage.Recent : ListCoverage.None;

    private static void AddAll(List<Incident> listed, WireList<WireIncident> list, IncidentType type, string? pageUrl)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var wire in list.Items)
            if (seen.Add(wire.Id!)) listed.Add(ToIncident(wire, type, pageUrl));
    }

    private static Incident ToIncident(WireIncident wire, IncidentType type, string? pageUrl) => new()
    {
        Id = new IncidentId(wire.Id!),
        Type = type,
        Name = wire.Name ?? "",
        Status = wire.Status ?? "",
        Impact = wire.Impact ?? "",
        Url = WebAddress.Of(wire.ShortLink) ?? (pageUrl is null ? null : $"{pageUrl}/incidents/{Uri.EscapeDataString(wire.Id!)}"),
        CreatedAt = wire.CreatedAt,
        UpdatedAt = wire.UpdatedAt,
        StartedAt = wire.StartedAt ?? wire.CreatedAt,
        ResolvedAt = wire.ResolvedAt,
        ScheduledFor = wire.ScheduledFor,
        ScheduledUntil = wire.ScheduledUntil,
        Components = wire.Components,
        Updates = OldestFirst(wire.Updates),
    };

    /// <summary>By creation, those without a time first; then from the end of the page's newest-first list.</summary>
    private static List<IncidentUpdate> OldestFirst(List<IncidentUpdate> updates)
    {
        var byId = new Dictionary<UpdateId, IncidentUpdate>(updates.Count);
        for (var i = updates.Count - 1; i >= 0; i--)
        {
            var update = updates[i];
            if (!byId.TryGetValue(update.Id, out var twin) || twin.UpdatedAt < update.UpdatedAt) byId[update.Id] = update;
        }

        // Nearly always they are in order by now; this is a tick's second largest expense.
        List<IncidentUpdate> ordered = [.. byId.Values];
        return IsOrdered(ordered) ? ordered : [.. ordered.OrderBy(update => update.OrderedBy)];
    }

    private static bool IsOrdered(List<IncidentUpdate> updates)
    {
        for (var i = 1; i < updates.Count; i++)
            if (Nullable.Compare(updates[i - 1].OrderedBy, updates[i].OrderedBy) > 0) return false;
        return true;
    }
}
