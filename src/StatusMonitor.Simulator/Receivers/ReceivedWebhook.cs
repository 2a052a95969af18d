using System.Text;

namespace StatusMonitor.Simulator.Receivers;

/// <summary>A delivery, read to its end.</summary>
public sealed record ReceivedWebhook
{
    /// <summary>The method.</summary>
    public required string Method { get; init; }

    /// <summary>The path with the query.</summary>
    public required string Path { get; init; }

    /// <summary>The headers; several of one name are joined by a comma. Names ignore case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it had been read, by the receiver's time provider.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The body as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Body.Span);
}
