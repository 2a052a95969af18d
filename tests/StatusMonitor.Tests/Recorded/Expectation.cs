using System.Text.Json;

namespace StatusMonitor.Tests.Recorded;

/// <summary>
/// What a series must come to, worked out from its bodies by plain reading, without any of the product's code: which
/// bodies count, which update ids they hold, and how often each update's content really changed.
/// </summary>
internal sealed class Expectation
{
    private readonly Dictionary<string, (DateTimeOffset? UpdatedAt, string Content, HashSet<string> Former)> _updates = [];
    private string? _page;
    private DateTimeOffset? _stamp;

    public HashSet<string> UpdateIds { get; } = [];

    public Dictionary<string, int> Edits { get; } = [];

    public int Accepted { get; private set; }

    public int Foreign { get; private set; }

    public int Stale { get; private set; }

    public int Broken { get; private set; }

    public void Take(byte[] body)
    {
        JsonDocument document;
        try { document = JsonDocument.Parse(body); }
        catch (JsonException) { Broken++; return; }
        using (document) Take(document.RootElement);
    }

    private void Take(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("page", out var page) || !root.TryGetProperty("incidents", out _))
        {
            Broken++;
            return;
        }

        var id = page.GetProperty("id").GetString();
        var stamp = page.GetProperty("updated_at").GetDateTimeOffset();
        if (id != (_page ??= id)) { Foreign++; return; }
        if (stamp.ToUnixTimeSeconds() < _stamp?.ToUnixTimeSeconds()) { Stale++; return; }
        _stamp = _stamp is null || stamp > _stamp ? stamp : _stamp;
        Accepted++;
        foreach (var list in new[] { "incidents", "scheduled_maintenances" })
            if (root.TryGetProperty(list, out var items))
                foreach (var incident in items.EnumerateArray())
                    foreach (var update in incident.GetProperty("incident_updates").EnumerateArray())
                        Take($"{incident.GetProperty("id")}/{update.GetProperty("id")}", update);
    }

    private void Take(string id, JsonElement update)
    {
        var (content, at) = (Content(update), Instant(update, "updated_at"));
        if (UpdateIds.Add(id))
        {
            _updates[id] = (at, content, []);
            return;
        }

        var (knownAt, known, former) = _updates[id];
        if (at?.ToUnixTimeSeconds() < knownAt?.ToUnixTimeSeconds()) return;
        var isEdit = content != known && (at > knownAt || !former.Contains(content));
        if (isEdit) Edits[id] = Edits.GetValueOrDefault(id) + 1;
        if (isEdit) former.Add(known);
        _updates[id] = (isEdit || at > knownAt ? at : knownAt, isEdit ? content : known, former);
    }

    private static string Content(JsonElement update)
    {
        var body = (update.GetProperty("body").GetString() ?? "").Replace("\r\n", "\n");
        var lines = string.Join('\n', body.Split('\n').Select(line => line.TrimEnd(' ', '\t', '\r'))).TrimEnd('\n');
        return $"{update.GetProperty("status")}|{lines}|{Instant(update, "display_at")?.ToUnixTimeSeconds()}|{Moved(update)}";
    }

    private static string Moved(JsonElement update)
    {
        if (!update.TryGetProperty("affected_components", out var affected) || affected.ValueKind != JsonValueKind.Array) return "";
        return string.Join(',', affected.EnumerateArray().Where(change => Text(change, "old_status") != Text(change, "new_status"))
            .Select(change => $"{Text(change, "code") ?? Text(change, "name")}:{Text(change, "old_status")}:{Text(change, "new_status")}").Order());
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static DateTimeOffset? Instant(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetDateTimeOffset() : null;
}
