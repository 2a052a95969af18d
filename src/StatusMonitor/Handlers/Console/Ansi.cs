using StatusMonitor.Handlers.Wording;
namespace StatusMonitor.Handlers.Console;

/// <summary>The sixteen colours every terminal has, in the reader's own palette.</summary>
internal static class Ansi
{
    public static string Paint(string text, Tone tone, ConsoleStyle style)
    {
        if (!style.Color || text.Length == 0 || CodeOf(tone) is not { } code)
            return text;
        return $"\u001b[{code}m{text}\u001b[0m";
    }

    private static string? CodeOf(Tone tone) => tone switch
    {
        Tone.Quiet => "2",
        Tone.Strong => "1",
        Tone.Good => "32",
        Tone.Info => "36",
        Tone.Warning => "33",
        Tone.Bad => "31",
        Tone.Removed => "2;31",
        Tone.Added => "32",
        _ => null,
    };
}
