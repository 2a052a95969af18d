using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>What of a page's history is announced when the page is first seen. All of it is recorded in any case.</summary>
public readonly record struct Since
{
    private Since(SinceKind kind, TimeSpan window) => (Kind, Window) = (kind, window);

    /// <summary>Open incidents, the newest update of each (default). Maintenances once they are in progress.</summary>
    public static Since Active => default;

    /// <summary>Nothing.</summary>
    public static Since Now { get; } = new(SinceKind.Now, TimeSpan.Zero);

    /// <summary>Everything the page still lists.</summary>
    public static Since All { get; } = new(SinceKind.All, TimeSpan.Zero);

    /// <summary>Updates published within this time, and the newest update of each incident still open.</summary>
    public static Since Last(TimeSpan window) => new(SinceKind.Last, window);

    internal SinceKind Kind { get; }

    internal TimeSpan Window { get; }

    /// <summary>Reads <c>active</c>, <c>now</c>, <c>all</c>, or a duration such as <c>24h</c>, <c>90m</c>, <c>7d</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Since since)
    {
        since = text switch
        {
            "active" => Active,
            "now" => Now,
            "all" => All,
            _ when Duration.TryParse(text, out var window) => Last(window),
            _ => new Since(SinceKind.Invalid, TimeSpan.Zero),
        };
        if (since.Kind != SinceKind.Invalid) return true;
        since = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        SinceKind.Last => Window.ToString("c", CultureInfo.InvariantCulture),
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

internal enum SinceKind
{
    Active,
    Now,
    All,
    Last,
    Invalid,
}
