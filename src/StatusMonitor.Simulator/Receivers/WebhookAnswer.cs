namespace StatusMonitor.Simulator.Receivers;

/// <summary>How the receiver answers a delivery.</summary>
public sealed record WebhookAnswer
{
    /// <summary>The status code. Default 200.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The <c>Retry-After</c> header, word for word. Default none.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The body. Default <c>ok</c>.</summary>
    public string Body { get; init; } = "ok";

    /// <summary>The body's content type. Default <c>text/plain</c>.</summary>
    public string ContentType { get; init; } = "text/plain";

    /// <summary>How long the answer waits after the delivery was read, by the receiver's time provider. Default none.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the connection is reset once the delivery was read, so that its sender cannot know. Default false.</summary>
    public bool ResetAfterReading { get; init; }
}
