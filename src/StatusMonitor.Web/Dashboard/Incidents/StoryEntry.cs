using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>One entry of an incident's story. Immutable.</summary>
public sealed record StoryEntry
{
    /// <summary>What it is about.</summary>
    public required StoryKind Kind { get; init; }

    /// <summary>When it happened, for the order; null where nothing says.</summary>
    public required DateTimeOffset? At { get; init; }

    /// <summary>The step an update set, by the page's word.</summary>
    public string Status { get; init; } = "";

    /// <summary>The text as it stands.</summary>
    public IReadOnlyList<TextPiece> Text { get; init; } = [];

    /// <summary>When the page published it.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When we saw it first.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>True for history that was there before the page was watched.</summary>
    public bool IsSilent { get; init; }

    /// <summary>True when it was published noticeably before we could see it.</summary>
    public bool IsLate { get; init; }

    /// <summary>True when the page took it back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When we saw that it was taken back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>What changed of the incident together with it, or by itself.</summary>
    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>Components it names, with the state they came to.</summary>
    public IReadOnlyList<StoryChange> Components { get; init; } = [];

    /// <summary>How the text was changed afterwards, newest first.</summary>
    public IReadOnlyList<StoryEdit> Edits { get; init; } = [];

    /// <summary>Why the page could not be read.</summary>
    public string Reason { get; init; } = "";
}
