using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Gotify;

/// <summary>Pushes messages to a Gotify server (docs/handlers/gotify.md, https://gotify.net/docs/msgextras).</summary>
internal sealed class GotifyHandler(string name, GotifyOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "gotify", GotifyJson.Default.GotifyOptions, GotifyOptions.Mistakes,
        static (name, options, services) => new GotifyHandler(name, options, services));

    /// <summary>Gotify sets no limit; a notification has no use for more.</summary>
    private const int MostText = 8_000;

    private const int MostTitle = 250;
    private const int MostLink = 2_000;

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { TakesEdits = false };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        var body = JsonBody.Write(json => Write(json, message, dispatch.Event));
        var request = HttpExchange.Json(HttpMethod.Post, RootAddress.Join(options.Server, "message"), body);
        request.Headers.Add("X-Gotify-Key", options.Token.Reveal());
        return _exchange.SendAsync(request, read: null, cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, Message message, StatusEvent news)
    {
        json.WriteString("title", PushText.Title(message, MostTitle));
        json.WriteString("message", PushText.Body(message, MostText, TextCut.Utf16));
        json.WriteNumber("priority", PriorityOf(EventUrgency.Of(news, message.Tone)));
        json.WriteStartObject("extras");
        json.WriteStartObject("client::display");
        json.WriteString("contentType", "text/plain");
        json.WriteEndObject();
        if (message.Link is { AbsoluteUri.Length: <= MostLink } link)
        {
            json.WriteStartObject("client::notification");
            json.WriteStartObject("click");
            json.WriteString("url", link.AbsoluteUri);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Of ten; clients make a sound from four on, and interrupt from eight on.</summary>
    private static int PriorityOf(Urgency urgency) => urgency switch
    {
        Urgency.Critical => 10,
        Urgency.High => 8,
        Urgency.Normal => 5,
        _ => 2,
    };
}
