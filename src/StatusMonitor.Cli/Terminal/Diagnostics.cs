namespace StatusMonitor.Cli.Terminal;

/// <summary>
/// Standard error: whole lines, and never into the middle of the live footer where both are the same terminal.
/// Thread-safe.
/// </summary>
internal sealed class Diagnostics
{
    private LiveScreen? _screen;
    private Task _closed = new TaskCompletionSource().Task;

    /// <summary>Writes around this screen's footer from now on; null for none.</summary>
    public void Avoid(LiveScreen? screen) => Volatile.Write(ref _screen, screen);

    /// <summary>
    /// Says nothing more once this has completed: of an output that nobody reads any more (<c>… | head -1</c>) the one
    /// who closed it need not be told.
    /// </summary>
    public void EndWith(Task closed) => Volatile.Write(ref _closed, closed);

    public void Write(string line)
    {
        if (Volatile.Read(ref _closed).IsCompleted) return;
        if (Volatile.Read(ref _screen) is { } screen) screen.Beside(() => Say(line));
        else Say(line);
    }

    /// <summary>A line when there is no footer. A closed standard error is nobody's loss.</summary>
    public static void Say(string line)
    {
        try
        {
            Console.Error.Write(line + "\n");
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
        }
    }
}
