using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StatusMonitor.Tests.Handlers.Paging;

/// <summary>The other end of a pager's API: refuses whatever its documentation does not allow, and keeps alerts as it would.</summary>
internal abstract class PagerDouble
{
    /// <summary>All alerts there ever were, by the key that names them.</summary>
    public Dictionary<string, PagedAlert> Alerts { get; } = [];

    /// <summary>What was refused and why; empty for a handler that keeps the rules.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>How often an alert was opened: how often somebody was woken.</summary>
    public int Opened { get; private set; }

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    public PagedAlert Only => Alerts.Values.Single();

    /// <summary>To be plugged into a transport.</summary>
    public Task<HttpResponseMessage> AnswerAsync(SentRequest sent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests++;
        var before = Complaints.Count;
        if (sent.Headers.GetValueOrDefault("Content-Type") != "application/json")
            Complaints.Add("the body is not said to be JSON");
        var taken = Take(sent, JsonNode.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(sent.Body)));
        return Task.FromResult(Complaints.Count == before ? taken : Refusal(Complaints[before..]));
    }

    /// <summary>Takes a request, or adds complaints.</summary>
    protected abstract HttpResponseMessage Take(SentRequest sent, JsonNode? body);

    /// <summary>The answer to what is not allowed.</summary>
    protected abstract HttpResponseMessage Refusal(IReadOnlyList<string> complaints);

    protected static HttpResponseMessage Json(int status, object body) =>
        new((HttpStatusCode)status) { Content = JsonContent.Create(body) };

    protected void Open(string key, string title, string text, string severity)
    {
        if (Alerts.GetValueOrDefault(key) is not { IsOpen: true })
            Opened++;
        Alerts[key] = new PagedAlert(true, title, text, severity);
    }

    protected void Close(string key, string text)
    {
        if (Alerts.TryGetValue(key, out var alert) && alert.IsOpen)
            Alerts[key] = alert with { IsOpen = false, Text = text };
    }

    protected void Check(bool holds, string complaint)
    {
        if (!holds)
            Complaints.Add(complaint);
    }

    /// <summary>An object with no members but these.</summary>
    protected JsonObject Object(JsonNode? node, string what, params string[] members)
    {
        if (node is not JsonObject found)
        {
            Complaints.Add($"{what} is no object");
            return [];
        }

        foreach (var (name, _) in found)
            Check(members.Length == 0 || members.Contains(name), $"{what}.{name} is not known");
        return found;
    }

    /// <summary>A text that is there, and not longer.</summary>
    protected string Text(JsonObject from, string name, int longest)
    {
        if (from[name] is not JsonValue value || value.GetValueKind() != JsonValueKind.String)
        {
            Complaints.Add($"{name} is no text");
            return "";
        }

        var text = value.GetValue<string>();
        Check(text.Length > 0, $"{name} is empty");
        Check(text.Length <= longest, $"{name} has {text.Length} of {longest} characters");
        return text;
    }

    /// <summary>As <see cref="Text"/>, where it may be left out.</summary>
    protected string MaybeText(JsonObject from, string name, int longest) =>
        from.ContainsKey(name) ? Text(from, name, longest) : "";
}

/// <summary>An alert as a pager shows it.</summary>
internal sealed record PagedAlert(bool IsOpen, string Title, string Text, string Severity);
