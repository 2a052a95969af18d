using StatusMonitor.Handlers;

namespace StatusMonitor.Web.Metrics.Otlp;

/// <summary>Where metrics and traces are sent. Immutable.</summary>
internal sealed record OtlpOptions
{
    /// <summary>The receiver's base address; <c>/v1/metrics</c> and <c>/v1/traces</c> are below it.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>Headers of every request, by name. Default none.</summary>
    public IReadOnlyDictionary<string, Secret> Headers { get; init; } = new Dictionary<string, Secret>();

    /// <summary>Time between two sendings of metrics. Default 60 s.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Of all that the file says of it, secrets included.</summary>
    public string Fingerprint { get; init; } = "";
}
