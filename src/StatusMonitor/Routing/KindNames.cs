using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>Kinds of events by the words of their JSON form.</summary>
internal static class KindNames
{
    private static readonly Dictionary<EventKind, string> Known = Enum.GetValues<EventKind>().ToDictionary(kind => kind, Name);

    public static IEnumerable<string> All => Known.Values;

    /// <summary>The word; empty for a kind of a later version.</summary>
    public static string Of(EventKind kind) => Known.GetValueOrDefault(kind, "");

    private static string Name(EventKind kind)
    {
        var info = (JsonTypeInfo<EventKind>)StatusMonitorJson.Event.Options.GetTypeInfo(typeof(EventKind));
        return System.Text.Json.JsonSerializer.Serialize(kind, info).Trim('"');
    }
}
