using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// An event in words for a chat, a mail or a pager, not yet cut or escaped. Every text is a clean line: no control
/// characters, nothing that hides or reorders text; markup and mentions of the receiver are still in it. Immutable.
/// </summary>
internal sealed record Message
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The page's name.</summary>
    public required string Page { get; init; }

    /// <summary>The incident's title, or what the event is about; may be empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>The components touched, at most four and how many more; may be empty.</summary>
    public string Components { get; init; } = "";

    /// <summary>How grave and at which step: <c>major · investigating</c>.</summary>
    public string State { get; init; } = "";

    /// <summary>The gravest of <see cref="State"/>: for colours.</summary>
    public Tone Tone { get; init; }

    /// <summary>What was published, and what was folded in. Bounded at about 4,000 UTF-16 units.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Where people read on: an http or https address, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>What it is about, whatever step it is at: <c>OpenAI · Elevated error rates</c>.</summary>
    public string Subject => Title.Length > 0 ? $"{Page} · {Title}" : Page;

    /// <summary>One line for what has room for one: <c>OpenAI · Elevated error rates · major · investigating</c>.</summary>
    public string Headline => string.Join(" · ", new[] { Page, Title, State }.Where(part => part.Length > 0));

    /// <summary><see cref="Lines"/> as one text.</summary>
    public string Text => string.Join('\n', Lines);

    /// <summary>Says it in words; null for a kind that is not known here.</summary>
    /// <param name="dispatch">What is to be delivered.</param>
    /// <param name="template">The user's wording of the text, or null for ours.</param>
    public static Message? Of(Dispatch dispatch, ITextTemplate? template = null)
    {
        if (EventWording.Describe(dispatch.Event) is not { } words)
            return null;
        var body = template is null
            ? words.Body.Select(line => line.Text)
            : TerminalText.CleanLines(TerminalText.Cut(template.Render(dispatch.Event), BodyText.Longest));
        return new Message
        {
            At = words.At,
            Page = words.Page,
            Title = words.Title,
            Components = words.Components,
            State = string.Join(" · ", words.State.Select(part => part.Text)),
            Tone = words.State.Select(part => part.Tone).DefaultIfEmpty().Max(),
            Lines = [.. body, .. FoldedText.Lines(dispatch.Folded)],
            Link = LinkOf(dispatch.Event),
        };
    }

    private static Uri? LinkOf(StatusEvent news) =>
        new[] { news.Incident?.Url, news.Page.Url }
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var url) && text!.Length <= 2_000 ? url : null)
            .FirstOrDefault(url => url?.Scheme is "http" or "https");
}
