using StatusMonitor.Handlers.Console;

namespace StatusMonitor.Cli.Terminal;

/// <summary>What standard output is. Immutable; the width is asked anew each time, since windows change.</summary>
/// <param name="IsTerminal">Whether a person looks at it.</param>
/// <param name="Color">Whether colours are wanted.</param>
internal sealed record Screen(bool IsTerminal, bool Color)
{
    private const int WidthOtherwise = 80;

    public static Screen Find(bool noColor, Func<string, string?> environment)
    {
        var isTerminal = !Console.IsOutputRedirected;
        // https://no-color.org: set to anything but nothing. A dumb terminal knows no codes at all, so no footer either.
        var isDumb = environment("TERM") is "dumb";
        var color = isTerminal && !noColor && !isDumb && string.IsNullOrEmpty(environment("NO_COLOR"));
        return new Screen(isTerminal && !isDumb, color);
    }

    /// <summary>Cells of a line; some number where there is no terminal.</summary>
    public static int Width => Size(static () => Console.WindowWidth, WidthOtherwise);

    /// <summary>Lines of the window.</summary>
    public static int Height => Size(static () => Console.WindowHeight, 24);

    public ConsoleStyle Style() => new(Color, IsTerminal ? Width : null);

    private static int Size(Func<int> ask, int otherwise)
    {
        try
        {
            return ask() is > 0 and var cells ? cells : otherwise;
        }
        catch (IOException)
        {
            return otherwise;
        }
    }
}
