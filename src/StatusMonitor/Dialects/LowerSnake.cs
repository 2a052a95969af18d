using System.Text.Json;

namespace StatusMonitor.Dialects;

/// <summary>A page's own word in the form that words have here: <c>SERVICE_OUTAGE</c>, <c>performanceDegradation</c>, <c>In progress</c>.</summary>
internal static class LowerSnake
{
    private const int Longest = 64;

    /// <summary>The word, or the other one where there is none.</summary>
    public static string Of(string? word, string otherwise)
    {
        var text = (word ?? "").Trim();
        if (text.Length is 0 or > Longest) return otherwise;
        var snake = JsonNamingPolicy.SnakeCaseLower.ConvertName(text);
        return snake.Length == 0 ? otherwise : snake;
    }
}
