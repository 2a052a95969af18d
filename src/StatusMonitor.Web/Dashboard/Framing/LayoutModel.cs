namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>What every view is framed with. Immutable.</summary>
public sealed record LayoutModel
{
    /// <summary>The view's title.</summary>
    public required string Title { get; init; }

    /// <summary>What the installation is called.</summary>
    public required string Installation { get; init; }

    /// <summary>The path below which everything is served; empty for none.</summary>
    public required string Root { get; init; }

    /// <summary>The ways to the other parts.</summary>
    public required IReadOnlyList<NavigationItem> Navigation { get; init; }

    /// <summary>How all pages stand.</summary>
    public required OverallState Overall { get; init; }

    /// <summary><c>light</c>, <c>dark</c>, or <c>auto</c> for what the viewer's system prefers.</summary>
    public required string Theme { get; init; }

    /// <summary>Another text whenever a live view has something new to show.</summary>
    public required string Change { get; init; }

    /// <summary>Another text whenever deliveries stand otherwise; empty in a view that shows none.</summary>
    public string Deliveries { get; init; } = "";

    /// <summary>When a page was last read, by our clock; null before the first reading.</summary>
    public required DateTimeOffset? NewestReading { get; init; }

    /// <summary>Who looks, and how they leave or come in; null where nobody is asked.</summary>
    public SignedIn? SignedIn { get; init; }

    /// <summary>The style sheet's address.</summary>
    public required string Style { get; init; }

    /// <summary>The script's address.</summary>
    public required string Script { get; init; }

    /// <summary>The mark's address.</summary>
    public required string Mark { get; init; }
}
