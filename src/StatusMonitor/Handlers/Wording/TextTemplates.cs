using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// Reads templates: a small part of Liquid (docs/templates.md). Whatever is not known to be harmless is a mistake, and
/// found here, at the start: what is left cannot fail, has no loop but over the lists of an event, reaches no file and
/// no network, and is bounded in length. Thread-safe.
/// </summary>
internal static class TextTemplates
{
    /// <summary>UTF-16 units of a template.</summary>
    public const int LongestTemplate = 16 * 1024;

    /// <summary>UTF-16 units that a template can put out.</summary>
    public const int LongestOutput = 16_000;

    /// <summary>Reads one template.</summary>
    /// <param name="text">The user's text.</param>
    /// <param name="template">The template, or null when there is a mistake.</param>
    /// <param name="mistake">The first mistake, or null.</param>
    public static bool TryCompile(string text, out ITextTemplate? template, out TemplateMistake? mistake)
    {
        template = null;
        if (text.Length > LongestTemplate)
        {
            mistake = new TemplateMistake(1, 1, $"A template has at most {LongestTemplate} characters, this one {text.Length}.");
            return false;
        }

        var read = Template.ParseLiquid(text);
        mistake = Unread(read, text) ?? new TemplateCheck().Mistake(read.Page!);
        if (mistake is null)
            template = new Compiled(read);
        return mistake is null;
    }

    private static TemplateMistake? Unread(Template read, string text)
    {
        if (read.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error) is not { } error)
            return null;
        // Where the text ends too soon, the library gives no place.
        var (line, column) = error.Span.Start.Line >= 0
            ? (error.Span.Start.Line, error.Span.Start.Column)
            : (text.Count(letter => letter == '\n'), text.Length - text.LastIndexOf('\n') - 1);
        return new TemplateMistake(line + 1, column + 1, $"It cannot be read: {error.Message.TrimEnd('.')}.");
    }

    private sealed class Compiled(Template template) : ITextTemplate
    {
        private static readonly ScriptObject Filters = AllFilters();

        public string Render(StatusEvent statusEvent)
        {
            var output = new TemplateOutput(LongestOutput);
            var context = new TemplateContext(Filters) { EnableRelaxedMemberAccess = true, EnableRelaxedTargetAccess = true };
            context.PushGlobal(TemplateValues.Of(statusEvent));
            context.PushOutput(output);
            template.Render(context);
            return output.ToString();
        }

        private static ScriptObject AllFilters()
        {
            var filters = new ScriptObject();
            foreach (var (name, filter) in TemplateFilter.All)
                filters.SetValue(name, filter, readOnly: true);
            filters.IsReadOnly = true;
            return filters;
        }
    }
}
