using System.Text.Json;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Reads a stream of events as a browser's EventSource does, and loses its connection whenever it is told.</summary>
internal sealed class LosingReader(HttpMessageInvoker http, Uri stream)
{
    private string? _lastId;

    /// <summary>The positions and ids of all messages that were read to their end.</summary>
    public List<(long Position, string Id)> Seen { get; } = [];

    /// <summary>How many connections were lost after they had brought something.</summary>
    public int Cut { get; private set; }

    /// <summary>Connects, with the last id it has, and loses the connection after so many messages or so long.</summary>
    public async Task ReadAsync(int most, TimeSpan longest)
    {
        using var limit = new CancellationTokenSource(longest, TimeProvider.System);
        using var request = new HttpRequestMessage(HttpMethod.Get, stream);
        if (_lastId is not null) request.Headers.Add("Last-Event-ID", _lastId);
        var before = Seen.Count;
        try
        {
            using var answer = await http.SendAsync(request, limit.Token);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(limit.Token));
            while (Seen.Count < before + most && await NextAsync(lines, limit.Token))
            {
            }
        }
        catch (OperationCanceledException)
        {
        }

        if (Seen.Count > before) Cut++;
    }

    /// <summary>One message; only its empty line makes it count.</summary>
    private async Task<bool> NextAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        string? id = null, data = null;
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line[4..];
            if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            if (line.Length > 0) continue;
            _lastId = id ?? _lastId;
            if (data is not null) Seen.Add(Of(JsonDocument.Parse(data).RootElement));
            return true;
        }

        return false;
    }

    /// <summary>An event by what tells it from others.</summary>
    public static (long Position, string Id) Of(JsonElement news) => (news.GetProperty("position").GetInt64(), news.GetProperty("id").GetString()!);
}
