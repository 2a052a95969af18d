using System.Globalization;
using System.Text.Json.Nodes;
using StatusMonitor.Model;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>The forms that values are written in.</summary>
internal static class ValueForms
{
    /// <summary>An instant, or how long ago.</summary>
    public static ValueForm<DateTimeOffset?> Instant { get; } = new(
        "an instant such as 2026-11-03T14:00:00Z, or how long ago, such as 90m, 24h or 7d",
        () => new JsonObject { ["type"] = "string", ["examples"] = new JsonArray("2026-11-03T14:00:00Z", "24h") },
        TryReadInstant);

    /// <summary>A place in the log.</summary>
    public static ValueForm<EventPosition?> Position { get; } = new(
        "a position in the log: a whole number, 0 or above", () => Whole(0, null),
        (string text, DateTimeOffset _, out EventPosition? value) =>
        {
            var isRead = TryReadWhole(text, 0, long.MaxValue, out var number);
            value = isRead ? new EventPosition(number) : null;
            return isRead;
        });

    /// <summary>Yes or no.</summary>
    public static ValueForm<bool?> Flag { get; } = OneOf<bool?>([("true", true), ("false", false)]) with
    {
        Schema = () => new JsonObject { ["type"] = "boolean" },
    };

    /// <summary>A whole number between two others.</summary>
    public static ValueForm<int> Number(int least, int most, int usual) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        () => Whole(least, most, usual),
        (string text, DateTimeOffset _, out int value) =>
        {
            var isRead = TryReadWhole(text, least, most, out var number);
            value = (int)number;
            return isRead;
        });

    /// <summary>Text of any kind that is not empty.</summary>
    public static ValueForm<T> Text<T>(string allowed, Func<string, T> make) => new(
        allowed, () => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        (string text, DateTimeOffset _, out T value) =>
        {
            value = make(text);
            return text.Length > 0;
        });

    /// <summary>One word of a list.</summary>
    public static ValueForm<T> OneOf<T>(IReadOnlyList<(string Word, T Means)> words) => new(
        "one of " + string.Join(", ", words.Select(one => one.Word)),
        () => new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(one => JsonValue.Create(one.Word))]) },
        (string text, DateTimeOffset _, out T value) =>
        {
            var found = words.FirstOrDefault(one => one.Word.Equals(text, StringComparison.OrdinalIgnoreCase));
            value = found.Means;
            return found.Word is not null;
        })
    { Words = [.. words.Select(one => one.Word)] };

    private static bool TryReadInstant(string text, DateTimeOffset now, out DateTimeOffset? value)
    {
        value = null;
        if (Duration.TryParse(text, out var ago)) value = now - ago;
        else if (text.Length >= 10 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)) value = instant;
        return value is not null;
    }

    private static bool TryReadWhole(string text, long least, long most, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    private static JsonObject Whole(long least, long? most, long? usual = null)
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = least };
        if (most is not null) schema["maximum"] = most;
        if (usual is not null) schema["default"] = usual;
        return schema;
    }
}
