using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Console;

/// <summary>Prints events as text for people (docs/handlers/console.md). Owns neither the writer nor its lifetime.</summary>
internal sealed class ConsoleHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "console", ConsoleJson.Default.ConsoleOptions, static _ => [],
        static (name, options, services) => new ConsoleHandler(name, services.Text(), new ConsoleStyle(options.Color)));

    private readonly TextWriter _output;
    private readonly Func<ConsoleStyle> _style;
    private readonly OutputGuard _guard = new();

    /// <summary>With a style that may change, as a terminal's width does.</summary>
    public ConsoleHandler(string name, TextWriter output, Func<ConsoleStyle> style) =>
        (Name, _output, _style) = (name, output, style);

    public ConsoleHandler(string name, TextWriter output, ConsoleStyle style) : this(name, output, () => style) { }

    public string Name { get; }

    /// <summary>Completes once the output is closed for good (<c>… | head</c>); the process may then end.</summary>
    public Task Closed => _guard.Closed;

    /// <summary>The text of one event, ending in a line feed; empty for a kind that is not known here.</summary>
    public static string Text(StatusEvent statusEvent, ConsoleStyle style) =>
        EventWording.Describe(statusEvent) is { } words ? EventLayout.Render(words, style) : "";

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            // Not cancelled once begun: half a line would be worse than a moment's wait.
            await _output.WriteAsync(Text(dispatch.Event, _style()).AsMemory(), CancellationToken.None);
            await _output.FlushAsync(CancellationToken.None);
            return DeliveryResult.Done;
        }
        catch (Exception failure) when (OutputGuard.IsOutputFailure(failure))
        {
            return _guard.Failed(failure);
        }
    }
}
