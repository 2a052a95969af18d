using System.Text.Json.Nodes;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Web.Streaming;

/// <summary>Reads a stream as a browser's EventSource does: dispatches messages, and remembers the last id.</summary>
internal sealed class EventReader(StreamReader lines) : IDisposable
{
    private string _id = "";

    /// <summary>What a client would send as Last-Event-ID.</summary>
    public string LastId { get; private set; } = "";

    public List<string> Comments { get; } = [];

    public static async Task<EventReader> OpenAsync(ServedWeb web, string query = "", string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(web.Address, $"/api/v1/events/stream{query}"));
        var answer = await web.SendAsync(request, lastId is null ? [] : [("Last-Event-ID", lastId)]);
        answer.EnsureSuccessStatusCode();
        return new EventReader(new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next message, or null when the stream has ended.</summary>
    public async Task<(string Kind, JsonNode Data)?> NextAsync()
    {
        var (kind, data) = ("", "");
        while (await lines.ReadLineAsync().Soon() is { } line)
        {
            if (line.StartsWith(':')) Comments.Add(line[1..].Trim());
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) _id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data += line[6..];
            if (line.Length > 0) continue;
            LastId = _id;
            if (data.Length > 0) return (kind, JsonNode.Parse(data)!);
        }

        return null;
    }

    /// <summary>Reads comments and ids until something holds.</summary>
    /// <param name="holds">What has to come about.</param>
    /// <param name="meanwhile">Done while there is nothing to read, as moving a clock.</param>
    public async Task UntilAsync(Func<EventReader, bool> holds, Action? meanwhile = null)
    {
        while (!holds(this) && await LineAsync(meanwhile) is { } line)
        {
            if (line.StartsWith(':')) Comments.Add(line[1..].Trim());
            if (line.StartsWith("id: ", StringComparison.Ordinal)) _id = line[4..];
            if (line.Length == 0) LastId = _id;
        }
    }

    public void Dispose() => lines.Dispose();

    private async Task<string?> LineAsync(Action? meanwhile)
    {
        var line = lines.ReadLineAsync();
        if (meanwhile is not null) await Patience.UntilAsync(() => line.IsCompleted, meanwhile);
        return await line.Soon();
    }
}
