using System.Text;
using System.Text.Json;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Web.Streaming;

/// <summary>An event on its way to many listeners: written once, shared by all. Immutable.</summary>
/// <param name="Event">The event.</param>
/// <param name="Frame">Its whole message as a stream of server-sent events carries it, the empty line included.</param>
internal sealed record FeedEntry(StatusEvent Event, ReadOnlyMemory<byte> Frame)
{
    /// <summary>Its place in the log.</summary>
    public EventPosition Position => Event.Position;

    /// <summary>Writes an event. Its JSON has no line end, so that it is one line of data.</summary>
    public static FeedEntry Of(StatusEvent news) => new(news, Encoding.UTF8.GetBytes(
        $"id: {news.Position}\nevent: {KindNames.Of(news.Kind)}\ndata: {JsonSerializer.Serialize(news, StatusMonitorJson.Event)}\n\n"));
}
