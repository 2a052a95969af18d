namespace StatusMonitor.Handlers.Console;

/// <summary>How text output looks. Times are always UTC.</summary>
/// <param name="Color">Whether ANSI colours are written; they carry no meaning that the words do not. Default: no.</param>
/// <param name="Width">Cells of a line, or null when unknown (a pipe, a file): then nothing is wrapped or aligned.</param>
public sealed record ConsoleStyle(bool Color = false, int? Width = null);
