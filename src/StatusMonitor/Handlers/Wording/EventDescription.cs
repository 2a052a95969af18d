namespace StatusMonitor.Handlers.Wording;

/// <summary>One event in words, before it is laid out. All texts are clean single lines.</summary>
internal sealed record EventDescription
{
    private readonly IReadOnlyList<string>? _subject;

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The page's name.</summary>
    public required string Page { get; init; }

    /// <summary>The components touched, at most four and how many more; may be empty.</summary>
    public string Components { get; init; } = "";

    /// <summary>The incident's title; empty where there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>What is shown after the page: components and title, unless something else is set.</summary>
    public IReadOnlyList<string> Subject
    {
        get => _subject ?? [.. new[] { Components, Title }.Where(part => part.Length > 0)];
        init => _subject = value;
    }

    /// <summary>What it came to, shown at the right.</summary>
    public IReadOnlyList<TonedText> State { get; init; } = [];

    /// <summary>What is shown below.</summary>
    public IReadOnlyList<TonedText> Body { get; init; } = [];
}

/// <summary>A clean line and what it is.</summary>
internal readonly record struct TonedText(string Text, Tone Tone = Tone.Plain);
