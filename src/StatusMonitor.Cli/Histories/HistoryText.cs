using System.Text;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Histories;

/// <summary>A story for people: how it stands, where to read it, and its steps in the order they were published. Pure.</summary>
internal static class HistoryText
{
    private const int Indent = 4;

    public static string Of(IncidentStory story, ConsoleStyle style)
    {
        if (story.Incident is not { } incident) return ConsoleHandler.Text(story.Last, style);
        var text = new StringBuilder(EventLayout.Render(Head(story, incident), style));
        if (TerminalText.Clean(incident.Url, 500) is { Length: > 0 } url) Line(text, url, Tone.Quiet, Indent, style);
        foreach (var step in story.Events.OrderBy(IncidentStory.HappenedAt)) Step(text, step, style);
        return text.ToString();
    }

    private static EventDescription Head(IncidentStory story, EventIncident incident)
    {
        var impact = incident.Type == IncidentType.Maintenance ? "maintenance" : Words.Name(incident.Impact);
        var hasVanished = story.Last.Kind is EventKind.IncidentVanished or EventKind.MaintenanceVanished;
        List<TonedText> state = impact is "" or "none" ? [] : [new TonedText(impact)];
        state.Add(hasVanished ? new TonedText("vanished", Tone.Warning) : new TonedText(Words.Name(incident.Status), ToneOf(incident.Status)));
        if (incident is { StartedAt: { } start, ResolvedAt: { } end } && end > start) state.Add(new TonedText($"after {TimeText.Duration(end - start)}", Tone.Quiet));
        return new EventDescription { At = story.BeganAt, Page = Words.Name(story.Last.Page.Name), Subject = [TerminalText.Clean(incident.Name, 300)], State = state };
    }

    private static void Step(StringBuilder text, StatusEvent step, ConsoleStyle style)
    {
        if (EventWording.Describe(step) is not { } words) return;
        var what = IncidentStory.IsUpdate(step)
            ? Words.Name(step.Update?.Status)
            : string.Join(" · ", words.State.Select(part => part.Text));
        Line(text, $"{TimeText.Of(IncidentStory.HappenedAt(step))} {what}", Tone.Strong, Indent, style);
        foreach (var line in words.Body) Line(text, line.Text, line.Tone, 2 * Indent, style);
    }

    private static void Line(StringBuilder text, string line, Tone tone, int indent, ConsoleStyle style)
    {
        var pieces = style.Width is { } width and >= 40 ? TextWrap.Wrap(line, Math.Min(width, 120) - indent) : [line];
        foreach (var piece in pieces)
        {
            if (piece.Length > 0) text.Append(' ', indent).Append(Ansi.Paint(piece, tone, style));
            text.Append('\n');
        }
    }

    private static Tone ToneOf(string status) => IncidentStatus.IsEnd(status) ? Tone.Good : Tone.Warning;
}
