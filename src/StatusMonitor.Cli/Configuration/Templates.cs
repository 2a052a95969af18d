using StatusMonitor.Handlers.Wording;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration;

/// <summary>The one place that knows who compiles templates.</summary>
internal static class Templates
{
    public static (ITextTemplate? Template, string? Mistake) Compile(string text)
    {
        if (TextTemplates.TryCompile(text, out var template, out var mistake))
            return (template, null);
        var meant = mistake!.Word is { } word ? NearestWord.Suggestion(word, mistake.Allowed) : "";
        return (null, $"has a mistake in its line {mistake.Line}, column {mistake.Column}: {mistake.Message}{meant}");
    }
}
