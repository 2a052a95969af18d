namespace StatusMonitor.Tests.Recorded;

/// <summary>
/// What a series of a page without ids of steps must come to, worked out by plain reading and without any of the product's
/// code: which steps were published, how often one was rewritten, and how often an incident ended.
/// </summary>
internal sealed class PublishedSteps
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(1);
    private readonly Dictionary<string, List<Step>> _known = [];
    private readonly Dictionary<string, bool> _isOver = [];

    /// <summary>Each published step: incident, time, words as first published.</summary>
    public List<(string Incident, DateTimeOffset At, string Text)> Published { get; } = [];

    /// <summary>How often each incident's steps were rewritten.</summary>
    public Dictionary<string, int> Edits { get; } = [];

    /// <summary>How often each incident was seen to end.</summary>
    public Dictionary<string, int> Ends { get; } = [];

    /// <summary>Takes one incident of one version.</summary>
    public void Take(string incident, IEnumerable<(DateTimeOffset At, string Text)> steps, bool isOver)
    {
        if (isOver && !_isOver.GetValueOrDefault(incident)) Ends[incident] = Ends.GetValueOrDefault(incident) + 1;
        _isOver[incident] = isOver;
        if (!_known.TryGetValue(incident, out var known)) _known[incident] = known = [];
        var gone = known.ToList();
        List<(DateTimeOffset At, string Text)> strangers = [];
        foreach (var step in steps.DistinctBy(step => (step.At, Plain(step.Text))).OrderBy(step => step.At))
            if (gone.Find(old => old.At == step.At && (old.Text == Plain(step.Text) || old.Former.Contains(Plain(step.Text)))) is { } same) gone.Remove(same);
            else strangers.Add(step);
        foreach (var (at, text) in strangers) TakeStranger(incident, at, text, known, gone);
    }

    public static string Plain(string text) => string.Join('\n', text.Replace("\r\n", "\n").Split('\n').Select(line => line.TrimEnd(' ', '\t', '\r'))).TrimEnd('\n');

    private void TakeStranger(string incident, DateTimeOffset at, string text, List<Step> known, List<Step> gone)
    {
        var plain = Plain(text);
        var moved = gone.Find(old => old.Text == plain && (old.At - at).Duration() <= Farthest);
        var rewritten = gone.Find(old => old.At == at);
        if ((rewritten is not null && moved is null ? rewritten : moved) is not { } same)
        {
            Published.Add((incident, at, plain));
            known.Add(new Step { At = at, Text = plain });
            return;
        }

        gone.Remove(same);
        same.At = at;
        if (same.Text == plain) return;
        Edits[incident] = Edits.GetValueOrDefault(incident) + 1;
        same.Former.Add(same.Text);
        same.Text = plain;
    }

    private sealed class Step
    {
        public required DateTimeOffset At { get; set; }

        public required string Text { get; set; }

        public HashSet<string> Former { get; } = [];
    }
}
