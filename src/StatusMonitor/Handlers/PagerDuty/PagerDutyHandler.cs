using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.PagerDuty;

/// <summary>
/// Keeps one PagerDuty alert for each incident, by Events API v2 (docs/handlers/pagerduty.md). A trigger for an open
/// key changes the alert and a resolve without one is dropped, so repeating either is harmless.
/// </summary>
internal sealed class PagerDutyHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "pagerduty", PagerDutyJson.Default.PagerDutyOptions, PagerDutyOptions.Mistakes,
        static (name, options, services) => new PagerDutyHandler(name, options, services));

    private readonly PagerDutyOptions _options;
    private readonly HandlerServices _services;
    private readonly HttpExchange _exchange;
    private readonly AlertRules _rules;
    private readonly Uri _url;

    public PagerDutyHandler(string name, PagerDutyOptions options, HandlerServices services)
    {
        (Name, _options, _services) = (name, options, services);
        _exchange = new HttpExchange(services.Http, services.Time, options.Timeout.Value);
        _rules = new AlertRules(options.Maintenances, options.Vanished);
        _url = new Uri(options.ApiUrl);
    }

    public string Name { get; }

    /// <summary>Edits are taken: an alert shows how things stand, so the newest text belongs into it.</summary>
    public HandlerTraits Traits { get; } = new() { KeepsState = true };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (_rules.Of(dispatch, _services.Template) is not { } alert)
            return DeliveryResult.Done;
        var request = HttpExchange.Json(HttpMethod.Post, _url, PagerDutyEvent.Body(alert, _options));
        var receipt = alert.Action == AlertAction.Trigger ? AlertRules.Triggered : AlertRules.Resolved;
        return await _exchange.SendAsync(request, reply => PagerAnswer.Of(reply, receipt), cancellationToken);
    }
}
