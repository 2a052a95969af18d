namespace StatusMonitor.EndToEnd.Web;

/// <summary>Whose window it is.</summary>
internal sealed record WindowOptions
{
    public int Width { get; init; } = 1280;

    public int Height { get; init; } = 900;

    public bool IsDark { get; init; }

    public bool HasScript { get; init; } = true;

    public string Zone { get; init; } = "Europe/Berlin";
}
