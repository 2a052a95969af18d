using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Handlers.Json;
using Monitor = StatusMonitor.Hosting.Monitor;

namespace StatusMonitor.Cli.Sessions;

/// <summary>
/// Standard output while watching: events, in text also the first-reading lines, and on a terminal the footer. One
/// cursor whatever the format: what was printed was printed.
/// </summary>
internal sealed class WatchOutput : IAsyncDisposable
{
    private const string HandlerName = "terminal";
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    private readonly IAsyncDisposable _output;
    private readonly TextWriter? _text;
    private readonly LiveScreen? _live;
    private readonly OutputGuard _guard = new();
    private readonly Func<ConsoleStyle> _style;
    private Func<IReadOnlyList<string>> _footer = static () => [];
    private ITimer? _timer;

    private WatchOutput(Stream output)
    {
        var handler = new JsonLinesHandler(HandlerName, output);
        (_output, Handler, _style) = (output, handler, static () => new ConsoleStyle());
        Closed = handler.Closed;
    }

    private WatchOutput(TextWriter output, Screen screen)
    {
        (_output, _style) = (output, screen.Style);
        if (screen.IsTerminal) _live = new LiveScreen(output, () => _footer(), static () => (Screen.Width, Screen.Height), screen.Color);
        _text = _live ?? TextWriter.Synchronized(output);
        var handler = new ConsoleHandler(HandlerName, _text, _style);
        Handler = handler;
        Closed = Task.WhenAny(handler.Closed, _guard.Closed);
    }

    public IHandler Handler { get; }

    /// <summary>Completes once nobody reads any more.</summary>
    public Task Closed { get; }

    public static WatchOutput Open(WatchPlan plan) => plan.Output == OutputFormat.Json
        ? new WatchOutput(StandardOutput.Open())
        : new WatchOutput(StandardText.Open(), plan.Screen);

    /// <summary>Begins to tell of pages, before the monitor starts.</summary>
    public void Attach(Monitor monitor, IEventReader log, int pages, Diagnostics diagnostics, TimeProvider time)
    {
        diagnostics.EndWith(Closed);
        if (_text is null) return;
        var first = new FirstReading(Print, _style);
        monitor.StatusChanged += first.Tell;
        if (_live is null) return;
        diagnostics.Avoid(_live);
        _footer = () => Footer.Lines(pages, monitor.Statuses, monitor.Deliveries, log.End, time.GetUtcNow());
        _timer = time.CreateTimer(_ => Guarded(_live.Refresh), null, TimeSpan.Zero, RefreshEvery);
    }

    /// <summary>Takes the footer away; what comes later is printed without one.</summary>
    public async ValueTask EndAsync(Diagnostics diagnostics)
    {
        diagnostics.Avoid(null);
        if (_timer is not null) await _timer.DisposeAsync();
        if (_live is not null) Guarded(_live.End);
    }

    public async ValueTask DisposeAsync()
    {
        if (_timer is not null) await _timer.DisposeAsync();
        _live?.Dispose();
        try
        {
            await _output.DisposeAsync();
        }
        catch (IOException failure) when (StandardText.IsClosed(failure))
        {
            // What is left in the buffer has no reader; its events stay undelivered.
        }
    }

    private void Print(string text) => Guarded(() =>
    {
        _text!.Write(text);
        _text.Flush();
    });

    /// <summary>The watchers must not fail because the terminal has.</summary>
    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (OutputGuard.IsOutputFailure(failure))
        {
            _guard.Failed(failure);
        }
    }
}
