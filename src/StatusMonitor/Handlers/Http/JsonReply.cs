using System.Text.Json;

namespace StatusMonitor.Handlers.Http;

/// <summary>Looks into an answer that should be a JSON object and may be anything. Nothing it finds may be shown. Pure.</summary>
internal static class JsonReply
{
    /// <summary>The member, or null where the answer is no object, has no such member, or has it in another form.</summary>
    public static JsonElement? Member(this HttpReply reply, string name, JsonValueKind kind)
    {
        try
        {
            return Member(JsonElement.Parse(reply.Body.Span), name, kind);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As above, of an object in an answer.</summary>
    public static JsonElement? Member(this JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind ? member : null;

    /// <summary>The text of a member, or null. A text that is no Unicode counts as none.</summary>
    public static string? Text(this HttpReply reply, string name)
    {
        try
        {
            return reply.Member(name, JsonValueKind.String)?.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A wait in units of so many seconds, at most a day; null for none, and for one that is no wait.</summary>
    public static TimeSpan? Wait(this JsonElement? number, double seconds = 1)
    {
        const double Day = 86_400;
        return number is { ValueKind: JsonValueKind.Number } given && given.TryGetDouble(out var count) && count >= 0
            ? TimeSpan.FromSeconds(Math.Min(Math.Ceiling(count * seconds * 1_000) / 1_000, Day))
            : null;
    }

    /// <summary>A success by its status that does not say what a success says: a proxy may have answered.</summary>
    public static DeliveryResult Unclear(this HttpReply reply) => reply.IsSuccess
        ? new DeliveryResult.TryAgain(
            DeliveryFailure.ServerError, $"HTTP {reply.Status} without the receiver's own answer", null, Ambiguous: true)
        : reply.Usual;
}
