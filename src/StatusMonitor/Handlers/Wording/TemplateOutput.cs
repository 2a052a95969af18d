using System.Text;
using Scriban.Runtime;

namespace StatusMonitor.Handlers.Wording;

/// <summary>What a template has put out so far; what goes beyond the limit is dropped, so that no event can fill the memory.</summary>
internal sealed class TemplateOutput(int longest) : IScriptOutput
{
    private readonly StringBuilder _text = new();

    public void Write(string text, int offset, int count)
    {
        // One more than the limit, by which a cut is known to be needed.
        var room = longest + 1 - _text.Length;
        _text.Append(text, offset, Math.Min(count, room));
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => TerminalText.Cut(_text.ToString(), longest);
}
