using System.Globalization;
using System.Net.Http.Headers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.Opsgenie;

/// <summary>
/// Keeps one alert for each incident in Opsgenie or Jira Service Management (docs/handlers/opsgenie.md). The alias is
/// the alert's key: creating an open one again only counts, changing and closing are harmless to repeat.
/// </summary>
internal sealed class OpsgenieHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "opsgenie", OpsgenieJson.Default.OpsgenieOptions, OpsgenieOptions.Mistakes,
        static (name, options, services) => new OpsgenieHandler(name, options, services));

    private readonly OpsgenieOptions _options;
    private readonly HandlerServices _services;
    private readonly HttpExchange _exchange;
    private readonly AlertRules _rules;
    private readonly string _alerts;

    public OpsgenieHandler(string name, OpsgenieOptions options, HandlerServices services)
    {
        (Name, _options, _services) = (name, options, services);
        _exchange = new HttpExchange(services.Http, services.Time, options.Timeout.Value);
        _rules = new AlertRules(options.Maintenances, options.Vanished);
        _alerts = RootAddress.Join(options.ApiUrl, "v2/alerts").ToString();
    }

    public string Name { get; }

    /// <summary>Edits are taken: an alert shows how things stand, so the newest text belongs into it.</summary>
    public HandlerTraits Traits { get; } = new() { KeepsState = true };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (_rules.Of(dispatch, _services.Template) is not { } alert)
            return DeliveryResult.Done;
        var calls = OpsgenieCall.Of(alert, _options.Tags);
        var done = int.TryParse(dispatch.Progress, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0;
        for (; done < calls.Count; done++)
        {
            var result = await _exchange.SendAsync(Request(calls[done]), reply => PagerAnswer.Of(reply, ReceiptOf(alert)), cancellationToken);
            if (result is DeliveryResult.TryAgain again)
                return again with { Progress = done.ToString(CultureInfo.InvariantCulture) };
            if (result is not DeliveryResult.Delivered)
                return result;
        }

        return new DeliveryResult.Delivered(ReceiptOf(alert));
    }

    /// <summary>The priority is kept with it, since a change of it is a call of its own.</summary>
    private static string ReceiptOf(Alert alert) =>
        alert.Action == AlertAction.Trigger ? OpsgenieCall.Receipt(alert.Severity) : AlertRules.Resolved;

    private HttpRequestMessage Request(OpsgenieCall call)
    {
        var request = HttpExchange.Json(call.Method, new Uri(_alerts + call.Path), call.Body);
        request.Headers.Authorization = new AuthenticationHeaderValue("GenieKey", _options.Key.Reveal());
        return request;
    }
}
