using System.Text.Json;

namespace StatusMonitor.Tests.Simulator;

internal static class JsonText
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static IEnumerable<string?> Texts(this JsonElement array, string name) => [.. array.EnumerateArray().Select(e => e.Text(name))];
}
