namespace StatusMonitor.Simulator.Pages;

/// <summary>How a simulated page is made.</summary>
public sealed class SimulatedPageOptions
{
    /// <summary>The page's name, as it shows itself.</summary>
    public required string Name { get; init; }

    /// <summary>What all ids are derived from. Default: the name, so that a page of the same name has the same ids in every run.</summary>
    public string? Seed { get; init; }

    /// <summary>The page's id. Default: derived from <see cref="Seed"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The address the page says it has (<c>page.url</c>). Default: an invented one under <c>.example</c>.</summary>
    public string? Url { get; init; }

    /// <summary>The page's time zone name. Default <c>Etc/UTC</c>.</summary>
    public string TimeZone { get; init; } = "Etc/UTC";

    /// <summary>The offset timestamps are written with. Default zero, written as <c>Z</c>.</summary>
    public TimeSpan UtcOffset { get; init; }

    /// <summary>Whether timestamps carry no milliseconds. Default false; always so in <see cref="PageStyle.IncidentIo"/>.</summary>
    public bool WholeSeconds { get; init; }

    /// <summary>The product it pretends to be. Default <see cref="PageStyle.Statuspage"/>.</summary>
    public PageStyle Style { get; init; }

    /// <summary>What <c>page.updated_at</c> means. Default: version stamp on Statuspage, time of rendering on incident.io.</summary>
    public PageStamp? Stamp { get; init; }

    /// <summary>The <c>Cache-Control</c> header, word for word. Default none.</summary>
    public string? CacheControl { get; init; }

    /// <summary>How many incidents a list holds. Default 50 on Statuspage, 25 on incident.io.</summary>
    public int? Window { get; init; }

    /// <summary>How many earlier versions are kept for stale copies. Default 64.</summary>
    public int KeptVersions { get; init; } = 64;
}
