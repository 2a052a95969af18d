using System.Buffers;
using System.Text;
using System.Text.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>The live stream's messages: <c>change</c>, <c>deliveries</c>, and <c>read</c> with pages and the seconds at which they were read. Pure.</summary>
internal static class LiveFrames
{
    public static byte[] StillHere { get; } = ": still here\n\n"u8.ToArray();

    /// <summary>What to say at first.</summary>
    public static byte[] Greeting(LiveSnapshot now) => [.. Message("change", now.Change), .. Message("deliveries", now.Deliveries)];

    /// <summary>What to say of the second after the first; empty for nothing.</summary>
    public static byte[] Between(LiveSnapshot before, LiveSnapshot now)
    {
        var read = now.Read.Where(page => !before.Read.TryGetValue(page.Key, out var earlier) || earlier != page.Value).ToList();
        byte[] said = read.Count == 0 ? [] : [.. "event: read\ndata: "u8, .. Json(read), .. "\n\n"u8];
        if (before.Change != now.Change) said = [.. said, .. Message("change", now.Change)];
        return before.Deliveries == now.Deliveries ? said : [.. said, .. Message("deliveries", now.Deliveries)];
    }

    private static byte[] Message(string name, string data) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {data}\n\n");

    private static ReadOnlySpan<byte> Json(List<KeyValuePair<PageKey, DateTimeOffset>> read)
    {
        var buffer = new ArrayBufferWriter<byte>(read.Count * 32);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var (page, at) in read)
        {
            json.WriteStartArray();
            json.WriteStringValue(page.Value);
            json.WriteNumberValue(at.ToUnixTimeSeconds());
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
