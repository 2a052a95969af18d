using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Server;

/// <summary>Which page and which of its documents an address names.</summary>
internal readonly record struct Route(PageResource Resource, string? IncidentId, string Path = "")
{
    /// <summary>The path below the page, with its slash.</summary>
    public ReadOnlySpan<char> Below
    {
        get
        {
            Split(Path, out _, out var rest);
            return rest;
        }
    }

    /// <summary>Splits <c>/acme/api/v2/summary.json</c> into <c>acme</c> and <c>/api/v2/summary.json</c>.</summary>
    public static void Split(string path, out ReadOnlySpan<char> page, out ReadOnlySpan<char> rest)
    {
        var span = path.AsSpan(1);
        var slash = span.IndexOf('/');
        page = slash < 0 ? span : span[..slash];
        rest = slash < 0 ? default : span[slash..];
    }

    public static Route Of(string path)
    {
        Split(path, out _, out var rest);
        return Known(rest) with { Path = path };
    }

    private static Route Known(ReadOnlySpan<char> rest) => rest switch
    {
        "/api/v2/summary.json" => new(PageResource.Summary, null),
        "/api/v2/status.json" => new(PageResource.Status, null),
        "/api/v2/components.json" => new(PageResource.Components, null),
        "/api/v2/incidents.json" => new(PageResource.Incidents, null),
        "/api/v2/incidents/unresolved.json" => new(PageResource.UnresolvedIncidents, null),
        "/api/v2/scheduled-maintenances.json" => new(PageResource.ScheduledMaintenances, null),
        "/api/v2/scheduled-maintenances/upcoming.json" => new(PageResource.UpcomingMaintenances, null),
        "/api/v2/scheduled-maintenances/active.json" => new(PageResource.ActiveMaintenances, null),
        _ => OfIncident(rest),
    };

    private static Route OfIncident(ReadOnlySpan<char> rest)
    {
        const string Prefix = "/incidents/", Suffix = ".json";
        return rest.StartsWith(Prefix, StringComparison.Ordinal) && rest.EndsWith(Suffix, StringComparison.Ordinal)
            && rest.Length > Prefix.Length + Suffix.Length
            ? new(PageResource.Incident, rest[Prefix.Length..^Suffix.Length].ToString())
            : default;
    }
}
