using Spectre.Console;

namespace StatusMonitor.Cli.Terminal;

/// <summary>Spectre.Console on our own standard output: it never asks the terminal anything and never adds colours of its own.</summary>
internal static class Tables
{
    /// <summary>Where there is no terminal nothing is wrapped: a script cuts lines itself.</summary>
    private const int WidthWithoutTerminal = 400;

    public static IAnsiConsole On(TextWriter output, Screen screen, int? width = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = screen.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = screen.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width ?? (screen.IsTerminal ? Screen.Width : WidthWithoutTerminal);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public static Table New(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column)));
        return table;
    }
}
