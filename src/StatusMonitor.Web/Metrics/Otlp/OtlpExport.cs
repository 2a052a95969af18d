using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Metrics.Families;

namespace StatusMonitor.Web.Metrics.Otlp;

/// <summary>
/// Sends metrics and traces by OTLP over HTTP, as long as the process runs. The metrics are those of <c>/metrics</c>; the
/// traces are of ticks, deliveries and web requests. A receiver that is away costs what would have been sent, nothing else.
/// </summary>
internal sealed partial class OtlpExport : IAsyncDisposable
{
    private readonly OtlpOptions _options;
    private readonly WebServices _services;
    private readonly ILogger<OtlpExport> _logger;
    private readonly TracerProvider _traces;
    private readonly OtlpMetrics _metrics;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _sending;

    private OtlpExport(OtlpOptions options, WebServices services, Meter pipe, ILogger<OtlpExport> logger)
    {
        (_options, _services, _logger) = (options, services, logger);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource("StatusMonitor", "Microsoft.AspNetCore")
            .AddOtlpExporter(exporter => Configure(exporter, options, "traces"))
            .Build();
        _metrics = new OtlpMetrics(options, pipe);
        _sending = SendAsync(_stopping.Token);
    }

    /// <param name="options">Where to.</param>
    /// <param name="services">What the metrics are computed from.</param>
    /// <param name="pipe">The meter <c>StatusMonitor</c>; stays the caller's.</param>
    /// <param name="logger">Where it is said that the log cannot be read.</param>
    public static OtlpExport Start(OtlpOptions options, WebServices services, Meter pipe, ILogger<OtlpExport> logger) =>
        new(options, services, pipe, logger);

    /// <summary>What is waiting is sent first, for at most a few seconds.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _sending;
        _traces.Shutdown(2_000);
        _traces.Dispose();
        _metrics.Dispose();
        _stopping.Dispose();
    }

    internal static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty().AddService("statusmon", autoGenerateServiceInstanceId: false);

    internal static void Configure(OtlpExporterOptions exporter, OtlpOptions options, string signal)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{options.Endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        exporter.Headers = string.Join(',', options.Headers.Select(header => $"{header.Key}={Uri.EscapeDataString(header.Value.Reveal())}"));
        exporter.TimeoutMilliseconds = 5_000;
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_options.Interval, _services.Time);
        try
        {
            do await SendOnceAsync(cancellationToken);
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process ends.
        }
    }

    private async Task SendOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var facts = await MetricFacts.GatherAsync(_services, cancellationToken);
            await Task.Run(() => _metrics.Send(facts), cancellationToken);
        }
        catch (EventLogException failure)
        {
            Log.CannotRead(_logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5600, LogLevel.Warning, "The log cannot be read for metrics; they are sent again when it can")]
        public static partial void CannotRead(ILogger logger, Exception exception);
    }
}
