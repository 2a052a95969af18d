using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Configuration;

/// <summary>Compiles a user's own wording: the template, or what is wrong with it as the rest of a sentence that begins with it.</summary>
internal delegate (ITextTemplate? Template, string? Mistake) CompileTemplate(string text);
