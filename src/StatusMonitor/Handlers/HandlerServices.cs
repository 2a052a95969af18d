using Microsoft.Extensions.Logging;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers;

/// <summary>What handlers are made with; shared by all of one process, owned by whoever makes them.</summary>
internal sealed record HandlerServices
{
    /// <summary>The connection pool of deliveries over HTTP.</summary>
    public required HttpMessageInvoker Http { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Where failures beside a delivery are said; deliveries' own failures are results.</summary>
    public required ILoggerFactory Loggers { get; init; }

    /// <summary>Standard output as text, for the console handler.</summary>
    public Func<TextWriter> Text { get; init; } = static () => System.Console.Out;

    /// <summary>Standard output as bytes, for JSON lines.</summary>
    public Func<Stream> Bytes { get; init; } = StandardOutput.Open;

    /// <summary>The user's own text for what a page said, or null for ours.</summary>
    public ITextTemplate? Template { get; init; }
}
