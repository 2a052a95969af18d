using System.Net.Http.Headers;
using System.Text;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Alertmanager;

/// <summary>
/// Keeps one alert for each incident in a Prometheus Alertmanager, by its API v2 (docs/handlers/alertmanager.md). It
/// knows state and no history: what stands is said again and again, and saying it twice changes nothing.
/// </summary>
internal sealed class AlertmanagerHandler : IRefreshedHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "alertmanager", AlertmanagerJson.Default.AlertmanagerOptions, AlertmanagerOptions.Mistakes,
        static (name, options, services) => new AlertmanagerHandler(name, options, services));

    private readonly AlertmanagerOptions _options;
    private readonly HandlerServices _services;
    private readonly HttpExchange _exchange;
    private readonly AlertRules _rules;
    private readonly Uri _url;

    public AlertmanagerHandler(string name, AlertmanagerOptions options, HandlerServices services)
    {
        (Name, _options, _services) = (name, options, services);
        _exchange = new HttpExchange(services.Http, services.Time, options.Timeout.Value);
        _rules = new AlertRules(options.Maintenances, options.Vanished);
        _url = RootAddress.Join(options.Url.Reveal(), "api/v2/alerts");
    }

    public string Name { get; }

    /// <summary>Edits are taken: an annotation that changes makes no new alert.</summary>
    public HandlerTraits Traits { get; } = new() { KeepsState = true };

    public TimeSpan RefreshEvery => _options.Refresh.Value;

    /// <summary>As long as Prometheus says an end again, so that one that was missed arrives after all.</summary>
    public TimeSpan RefreshAfterEnd { get; } = TimeSpan.FromMinutes(5);

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (_rules.Of(dispatch, _services.Template) is not { } alert)
            return DeliveryResult.Done;
        var receipt = alert.Action == AlertAction.Trigger ? AlertRules.Triggered : AlertRules.Resolved;
        return await PostAsync([alert], reply => reply.IsSuccess ? new DeliveryResult.Delivered(receipt) : reply.Usual, cancellationToken);
    }

    public async ValueTask<DeliveryResult> RefreshAsync(IReadOnlyList<StatusEvent> standing, CancellationToken cancellationToken)
    {
        var alerts = standing.Select(newest => _rules.Standing(newest, _services.Template)).OfType<Alert>().ToList();
        return alerts.Count == 0 ? DeliveryResult.Done : await PostAsync(alerts, read: null, cancellationToken);
    }

    private async ValueTask<DeliveryResult> PostAsync(
        IReadOnlyList<Alert> alerts, Func<HttpReply, DeliveryResult>? read, CancellationToken cancellationToken)
    {
        var body = AlertmanagerAlert.Body(alerts, _options, _services.Time.GetUtcNow());
        var request = HttpExchange.Json(HttpMethod.Post, _url, body);
        if (_options.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        else if (_options is { Username: { } user, Password: { } password })
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password.Reveal()}")));
        return await _exchange.SendAsync(request, read, cancellationToken);
    }
}
