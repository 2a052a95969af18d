using System.Text.Json;
using Scriban.Runtime;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// An event as the values of a template: its JSON form, with texts as clean lines. A name has no line ends, so that no
/// page can forge a line of the template; a body is plain text of bounded length. Pure.
/// </summary>
internal static class TemplateValues
{
    /// <summary>Entries of a list that a template sees; a page may list any number.</summary>
    private const int MostEntries = 100;

    private const int LongestName = 300;

    public static ScriptObject Of(StatusEvent news) =>
        (ScriptObject)Value("", JsonSerializer.SerializeToElement(news, StatusMonitorJson.Event), news)!;

    private static object? Value(string name, JsonElement json, StatusEvent news) => json.ValueKind switch
    {
        JsonValueKind.Object => Object(json, news),
        JsonValueKind.Array => List(json, news),
        JsonValueKind.String => Text(name, json.GetString()!, news),
        JsonValueKind.Number => json.TryGetInt64(out var number) ? number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static ScriptObject Object(JsonElement json, StatusEvent news)
    {
        var values = new ScriptObject();
        foreach (var member in json.EnumerateObject())
            values.SetValue(member.Name, Value(member.Name, member.Value, news), readOnly: true);
        return values;
    }

    private static ScriptArray List(JsonElement json, StatusEvent news)
    {
        var values = new ScriptArray();
        foreach (var entry in json.EnumerateArray().Take(MostEntries))
            values.Add(Value("", entry, news));
        return values;
    }

    private static string Text(string name, string text, StatusEvent news) => name == "body"
        ? string.Join('\n', BodyText.Lines(text, news.Incident?.Url ?? news.Page.Url))
        : TerminalText.Clean(text, name == "url" ? 2_000 : LongestName);
}
