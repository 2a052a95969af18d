using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StatusMonitor.Tests.Handlers.Mattermost;

/// <summary>A Mattermost server with one incoming webhook, as strict as it is documented.</summary>
internal sealed partial class MattermostDouble
{
    public const string Hook = "http://chat.acme.internal:8065/hooks/hiddenhiddenhiddenhiddenhi";

    private readonly List<string> _complaints = [];

    public IReadOnlyList<string> Complaints => _complaints;

    public Task<HttpResponseMessage> AnswerAsync(SentRequest request, CancellationToken cancellationToken)
    {
        if (request.Url != new Uri(Hook))
            return Task.FromResult(Fails(400, "web.incoming_webhook.invalid.app_error"));
        using var message = JsonDocument.Parse(request.Body);
        var breaches = BreachesOf(message.RootElement).ToList();
        _complaints.AddRange(breaches);
        return Task.FromResult(breaches.Count > 0 ? Fails(400, "web.incoming_webhook.parse.app_error") : Says("ok"));
    }

    public static HttpResponseMessage Says(string text, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(text) };

    /// <summary>An error as the server writes it; its text is not to be repeated.</summary>
    public static HttpResponseMessage Fails(int status, string id) =>
        Says($$"""{"id":"{{id}}","message":"No hook {{Hook}}.","request_id":"r","status_code":{{status}}}""", (HttpStatusCode)status);

    private static IEnumerable<string> BreachesOf(JsonElement message)
    {
        if (message.EnumerateObject().Any(member => member.Name is not ("channel" or "attachments" or "props")))
            yield return "a member that is not known";
        var attachment = Assert(message.GetProperty("attachments"));
        if (attachment.EnumerateObject().Any(member => member.Name is not ("fallback" or "color" or "text")))
            yield return "an attachment's member that is not known";
        if (!Color.IsMatch(attachment.GetProperty("color").GetString()!))
            yield return "color";
        var (text, fallback) = (attachment.GetProperty("text").GetString()!, attachment.GetProperty("fallback").GetString()!);
        if (text.EnumerateRunes().Count() is 0 or > 16_383 || fallback.Length is 0 or > 1_000)
            yield return "length";
        if (Mention.IsMatch(text) || Mention.IsMatch(fallback))
            yield return $"mention in {Mention.Match(text + fallback).Value}";
        if (text.AsSpan().IndexOfAny('<', '>') >= 0)
            yield return "angle brackets, of which the server makes mentions and links";
        if (MarkdownRules.BreachOf(Head.Replace(text, "")) is { } breach)
            yield return breach;
        if (!Head.IsMatch(text))
            yield return "head";
    }

    private static JsonElement Assert(JsonElement attachments) =>
        attachments.GetArrayLength() == 1 ? attachments[0] : throw new InvalidOperationException("One attachment is expected.");

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Color { get; }

    [GeneratedRegex(@"@[\w.-]+")]
    private static partial Regex Mention { get; }

    /// <summary>What we write ourselves: the title, and the link it is.</summary>
    [GeneratedRegex(@"^\*\*(?:\[(?:\\.|[^\[\]\\])+\]\(https?://[^()\s<>]+\)|(?:\\.|[^*\\])+)\*\*")]
    private static partial Regex Head { get; }
}
