using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.PagerDuty;

/// <summary>How PagerDuty is reached.</summary>
internal sealed record PagerDutyOptions
{
    [Description("Integration key of an Events API v2 integration: 32 letters and digits. Required.")]
    public required Secret RoutingKey { get; init; }

    [Description("The least severity sent: info, warning, error or critical. Default: info, so the page's impact decides.")]
    public AlertSeverity SeverityFloor { get; init; }

    [Description("Whether planned work opens alerts, from its start to its end. Default: false.")]
    public bool Maintenances { get; init; }

    [Description("What becomes of the alert of an incident that is gone from its page unresolved: resolve or keep. Default: resolve.")]
    public VanishedRule Vanished { get; init; }

    [Description("The whole address events are posted to, https. Default: https://events.pagerduty.com/v2/enqueue.")]
    public string ApiUrl { get => field ?? "https://events.pagerduty.com/v2/enqueue"; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    public static IEnumerable<OptionMistake> Mistakes(PagerDutyOptions options)
    {
        if (options.RoutingKey.Reveal() is not { Length: 32 } key || !key.All(char.IsAsciiLetterOrDigit))
            yield return new OptionMistake("routing_key", "must be 32 letters and digits (the integration key of an Events API v2 integration)");
        foreach (var mistake in RootAddress.Mistakes("api_url", options.ApiUrl, allowPlain: false))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(PagerDutyOptions))]
internal sealed partial class PagerDutyJson : JsonSerializerContext;
