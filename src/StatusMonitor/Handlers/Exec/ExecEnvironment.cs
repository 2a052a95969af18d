using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Exec;

/// <summary>
/// What a program finds in its environment, for those that would rather not read JSON. Clean single lines of bounded
/// length, but still a stranger's words: a shell script has to quote them. Pure.
/// </summary>
internal static class ExecEnvironment
{
    private const int Longest = 200;

    public static IEnumerable<KeyValuePair<string, string>> Of(StatusEvent news)
    {
        yield return Variable("EVENT_ID", news.Id.Value);
        yield return Variable("KIND", Word(news.Kind));
        yield return Variable("PAGE", news.Page.Key.Value);
        yield return Variable("INCIDENT", news.Incident?.Id.Value);
        yield return Variable("STATUS", news.Update?.Status ?? news.Incident?.Status);
        yield return Variable("IMPACT", news.Incident?.Impact);
    }

    /// <summary>What is not known is set and empty, so that nothing of an outer environment is taken for it.</summary>
    private static KeyValuePair<string, string> Variable(string name, string? value) =>
        new($"STATUSMON_{name}", TerminalText.Clean(value, Longest));

    private static string Word(EventKind kind)
    {
        var form = (JsonTypeInfo<EventKind>)StatusMonitorJson.Event.Options.GetTypeInfo(typeof(EventKind));
        return JsonSerializer.SerializeToElement(kind, form).ToString();
    }
}
