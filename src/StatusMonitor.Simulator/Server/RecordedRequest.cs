using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Server;

/// <summary>A request the server has received, headers word for word.</summary>
public sealed record RecordedRequest
{
    /// <summary>The page's path, or empty if there is no such page.</summary>
    public required string Page { get; init; }

    /// <summary>Which of its documents.</summary>
    public required PageResource Resource { get; init; }

    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with the query.</summary>
    public required string Path { get; init; }

    /// <summary>The status answered; 0 if the connection was cut before any.</summary>
    public required int Status { get; init; }

    /// <summary>The header of that name, if there was one.</summary>
    public string? IfNoneMatch { get; init; }

    /// <summary>The header of that name, if there was one.</summary>
    public string? IfModifiedSince { get; init; }

    /// <summary>The header of that name, if there was one.</summary>
    public string? AcceptEncoding { get; init; }

    /// <summary>The header of that name, if there was one.</summary>
    public string? UserAgent { get; init; }

    /// <summary>When it was received, by the server's time provider.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
