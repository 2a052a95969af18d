namespace StatusMonitor.Handlers.Console;

/// <summary>One event in words, before it is laid out. All texts are clean single lines.</summary>
internal sealed record EventDescription
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The page's name.</summary>
    public required string Page { get; init; }

    /// <summary>Components and title, shown after the page.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>What it came to, shown at the right.</summary>
    public IReadOnlyList<TonedText> State { get; init; } = [];

    /// <summary>What is shown below.</summary>
    public IReadOnlyList<TonedText> Body { get; init; } = [];
}

/// <summary>A clean line and what it is.</summary>
internal readonly record struct TonedText(string Text, Tone Tone = Tone.Plain);
