using System.Net.Http.Headers;
using System.Text.Json;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Ntfy;

/// <summary>
/// Publishes to a topic of ntfy as JSON (docs/handlers/ntfy.md, https://docs.ntfy.sh/publish/#publish-as-json): headers
/// could not hold every text.
/// </summary>
internal sealed class NtfyHandler(string name, NtfyOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "ntfy", NtfyJson.Default.NtfyOptions, NtfyOptions.Mistakes,
        static (name, options, services) => new NtfyHandler(name, options, services));

    /// <summary>Bytes of a text beyond which ntfy makes an attachment of it.</summary>
    private const int MostText = 4_096;

    private const int MostTitle = 250;
    private const int MostLink = 2_000;

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    /// <summary>What a server allows one visitor unless it is set otherwise: 60 at once, and one more every 5 s.</summary>
    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(60, TimeSpan.FromMinutes(5)), TakesEdits = false };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        var body = JsonBody.Write(json => Write(json, message, dispatch.Event));
        var request = HttpExchange.Json(HttpMethod.Post, new Uri(options.Server), body);
        if (options.Token is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        return _exchange.SendAsync(request, read: null, cancellationToken);
    }

    private void Write(Utf8JsonWriter json, Message message, StatusEvent news)
    {
        json.WriteString("topic", options.Topic.Reveal());
        json.WriteString("title", PushText.Title(message, MostTitle));
        json.WriteString("message", PushText.Body(message, MostText, TextCut.Utf8));
        json.WriteNumber("priority", PriorityOf(EventUrgency.Of(news, message.Tone)));
        json.WriteStartArray("tags");
        json.WriteStringValue(TagOf(message.Tone));
        json.WriteEndArray();
        if (message.Link is { AbsoluteUri.Length: <= MostLink } link)
            json.WriteString("click", link.AbsoluteUri);
    }

    private static int PriorityOf(Urgency urgency) => urgency switch
    {
        Urgency.Critical => 5,
        Urgency.High => 4,
        Urgency.Normal => 3,
        _ => 2,
    };

    /// <summary>A short code that ntfy shows as an emoji before the title.</summary>
    private static string TagOf(Tone tone) => tone switch
    {
        Tone.Good => "white_check_mark",
        Tone.Bad => "rotating_light",
        Tone.Warning => "warning",
        _ => "information_source",
    };
}
