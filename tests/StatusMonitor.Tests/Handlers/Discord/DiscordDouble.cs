using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StatusMonitor.Tests.Handlers.Discord;

/// <summary>Discord with one webhook, as strict as it is documented; with a limit where a test sets one.</summary>
internal sealed partial class DiscordDouble(TimeProvider time)
{
    public const string Hook = "https://discord.com/api/webhooks/1234567890123456789/hidden-token_hidden";
    public const int PerWindow = 5;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(2.5);

    private readonly List<string> _complaints = [];
    private readonly Dictionary<string, (DateTimeOffset Until, int Left)> _buckets = [];

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Messages by id, as they read now; a test may delete one.</summary>
    public SortedDictionary<string, JsonElement> Messages { get; } = [];

    public string? Thread { get; set; }

    public bool IsLimited { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Answers 401, 403 and 429, which Discord counts: 10,000 in ten minutes shut an address out.</summary>
    public int Invalid { get; private set; }

    public Task<HttpResponseMessage> AnswerAsync(SentRequest request, CancellationToken cancellationToken)
    {
        var answer = IsLimited ? Limited(request.Method, () => Answer(request)) : Answer(request);
        Invalid += answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests ? 1 : 0;
        return Task.FromResult(answer);
    }

    public static HttpResponseMessage Says(string text, int status = 200) => new((HttpStatusCode)status) { Content = new StringContent(text) };

    private HttpResponseMessage Limited(string route, Func<HttpResponseMessage> take)
    {
        var now = time.GetUtcNow();
        var bucket = _buckets.TryGetValue(route, out var known) && known.Until > now ? known : (Until: now + Window, Left: PerWindow);
        var after = (bucket.Until - now).TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        var answer = bucket.Left > 0 ? take() : Says($$"""{"message":"You are being rate limited.","retry_after":{{after}},"global":false}""", 429);
        bucket.Left = Math.Max(0, bucket.Left - 1);
        _buckets[route] = bucket;
        answer.Headers.Add("X-RateLimit-Remaining", bucket.Left.ToString(CultureInfo.InvariantCulture));
        answer.Headers.Add("X-RateLimit-Reset-After", after);
        return answer;
    }

    private HttpResponseMessage Answer(SentRequest request)
    {
        var path = request.Url.GetLeftPart(UriPartial.Path);
        if (IsDeleted || !path.StartsWith(Hook, StringComparison.Ordinal))
            return Says("""{"message":"Unknown Webhook","code":10015}""", 404);
        if (!request.Url.Query.Contains(Thread is null ? "" : $"thread_id={Thread}", StringComparison.Ordinal))
            return Says("""{"message":"Unknown Channel","code":10003}""", 404);
        using var message = JsonDocument.Parse(request.Body);
        var breaches = BreachesOf(message.RootElement).ToList();
        _complaints.AddRange(breaches);
        if (breaches.Count > 0)
            return Says("""{"message":"Invalid Form Body","code":50035}""", 400);
        return request.Method == "PATCH" ? Change(path, message.RootElement) : Post(request, message.RootElement);
    }

    private HttpResponseMessage Post(SentRequest request, JsonElement message)
    {
        var id = (1_300_000_000_000_000_000 + Messages.Count).ToString(CultureInfo.InvariantCulture);
        Messages.Add(id, message.Clone());
        return request.Url.Query.Contains("wait=true", StringComparison.Ordinal) ? Says($$"""{"id":"{{id}}","type":0,"flags":0}""") : Says("", 204);
    }

    private HttpResponseMessage Change(string path, JsonElement message)
    {
        var id = path[(path.LastIndexOf('/') + 1)..];
        if (path != $"{Hook}/messages/{id}" || !Messages.ContainsKey(id))
            return Says("""{"message":"Unknown Message","code":10008}""", 404);
        Messages[id] = message.Clone();
        return Says($$"""{"id":"{{id}}","type":0,"flags":0}""");
    }

    private static IEnumerable<string> BreachesOf(JsonElement message)
    {
        if (message.EnumerateObject().Any(member => member.Name is not ("embeds" or "allowed_mentions")))
            yield return "a member that is not known";
        if (message.GetProperty("allowed_mentions").GetRawText() != """{"parse":[]}""")
            yield return "mentions are allowed";
        if (message.GetProperty("embeds").GetArrayLength() != 1)
            yield return "embeds";
        var embed = message.GetProperty("embeds")[0];
        if (embed.EnumerateObject().Any(member => member.Name is not ("author" or "title" or "url" or "description" or "color" or "footer" or "timestamp")))
            yield return "an embed's member that is not known";
        var parts = Parts(embed).ToList();
        foreach (var (part, text, longest) in parts.Where(part => part.Text is not null && (part.Text.Trim().Length == 0 || part.Text.Length > part.Longest)))
            yield return $"{part}: {text!.Length} of {longest}";
        if (parts.Sum(part => part.Text?.Length ?? 0) > 6_000)
            yield return "6,000 in all";
        if (embed.GetProperty("color").GetInt32() is < 0 or > 0xFF_FF_FF || !embed.GetProperty("timestamp").TryGetDateTimeOffset(out _))
            yield return "color or timestamp";
        if (embed.TryGetProperty("url", out var url) && (url.GetString()!.Length > 2_048 || !Uri.TryCreate(url.GetString(), UriKind.Absolute, out _)))
            yield return "url";
        foreach (var (part, text, _) in parts.Where(part => part.Part is "title" or "description" && part.Text is not null))
        {
            if (MarkdownRules.BreachOf(part == "title" ? text! : State.Replace(text!, "")) is { } breach)
                yield return $"{part}: {breach}";
        }
    }

    private static IEnumerable<(string Part, string? Text, int Longest)> Parts(JsonElement embed) =>
    [
        ("author", embed.TryGetProperty("author", out var author) ? author.GetProperty("name").GetString() : null, 256),
        ("title", embed.GetProperty("title").GetString(), 256),
        ("description", embed.TryGetProperty("description", out var description) ? description.GetString() : null, 4_096),
        ("footer", embed.TryGetProperty("footer", out var footer) ? footer.GetProperty("text").GetString() : null, 2_048),
    ];

    /// <summary>What we write ourselves: the state, in bold.</summary>
    [GeneratedRegex(@"^\*\*(?:\\.|[^*\\\n])+\*\*(?:\n|$)")]
    private static partial Regex State { get; }
}
