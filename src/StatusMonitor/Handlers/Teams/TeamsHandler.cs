using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Teams;

/// <summary>
/// Posts cards to Microsoft Teams by a Power Automate workflow (docs/handlers/teams.md). The workflow's answer says that
/// it took the card, not that it posted it, and gives no id: nothing can be answered or changed.
/// </summary>
internal sealed class TeamsHandler(string name, TeamsOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "teams", TeamsJson.Default.TeamsOptions, TeamsOptions.Mistakes,
        static (name, options, services) => new TeamsHandler(name, options, services));

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(4, TimeSpan.FromSeconds(1)), TakesEdits = false };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        var request = HttpExchange.Json(HttpMethod.Post, new Uri(options.Url.Reveal()), TeamsCard.Of(message));
        return _exchange.SendAsync(request, read: null, cancellationToken);
    }
}
