using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Pushover;

/// <summary>
/// Notifies devices by Pushover (docs/handlers/pushover.md, https://pushover.net/api). Its texts are plain; each message
/// counts against the application's month.
/// </summary>
internal sealed class PushoverHandler(string name, PushoverOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "pushover", PushoverJson.Default.PushoverOptions, PushoverOptions.Mistakes,
        static (name, options, services) => new PushoverHandler(name, options, services));

    private const int MostTitle = 250;
    private const int MostText = 1_024;
    private const int MostLink = 512;
    private const int EmergencyPriority = 2;

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { TakesEdits = false };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        var body = JsonBody.Write(json => Write(json, message, PriorityOf(dispatch, message)));
        var request = HttpExchange.Json(HttpMethod.Post, RootAddress.Join(options.ApiUrl, "1/messages.json"), body);
        return _exchange.SendAsync(request, reply => PushoverReply.Of(reply, services.Time.GetUtcNow()), cancellationToken);
    }

    private void Write(Utf8JsonWriter json, Message message, int priority)
    {
        json.WriteString("token", options.Token.Reveal());
        json.WriteString("user", options.User.Reveal());
        json.WriteString("title", PushText.Title(message, MostTitle));
        json.WriteString("message", PushText.Body(message, MostText, TextCut.Utf16));
        json.WriteNumber("timestamp", message.At.ToUnixTimeSeconds());
        json.WriteNumber("priority", priority);
        if (priority == EmergencyPriority)
        {
            json.WriteNumber("retry", (long)options.Retry.Value.TotalSeconds);
            json.WriteNumber("expire", (long)options.Expire.Value.TotalSeconds);
        }

        if (message.Link is { AbsoluteUri.Length: <= MostLink } link)
        {
            json.WriteString("url", link.AbsoluteUri);
            json.WriteString("url_title", "Open the page");
        }

        if (options.Device is { } device)
            json.WriteString("device", device);
        if (options.Sound is { } sound)
            json.WriteString("sound", sound);
    }

    /// <summary>Only what opens an incident is an emergency: each update would start the alarm anew.</summary>
    private int PriorityOf(Dispatch dispatch, Message message) => EventUrgency.Of(dispatch.Event, message.Tone) switch
    {
        Urgency.Critical when options.Emergency && !dispatch.IsFollowUp => EmergencyPriority,
        Urgency.Critical => 1,
        Urgency.Low => -1,
        _ => 0,
    };
}
