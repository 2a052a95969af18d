namespace StatusMonitor.Web.Statuspage.Wire;

/// <summary><c>page</c>, which every document has.</summary>
internal sealed record PageWire
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Url { get; init; }

    public string TimeZone { get; } = "Etc/UTC";

    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary><c>status</c>: the headline.</summary>
internal sealed record StatusWire(string Indicator, string Description);
