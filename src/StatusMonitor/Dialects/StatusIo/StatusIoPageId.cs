using System.Buffers;

namespace StatusMonitor.Dialects.StatusIo;

/// <summary>Finds a page's id: 24 hexadecimal digits in the addresses of its feed, its history and the API.</summary>
internal static class StatusIoPageId
{
    private const int Length = 24;

    private const string ApiPath = "/1.0/status/";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>What stands right before the id in a page's source.</summary>
    private static readonly string[] Places = [ApiPath, "/pages/", "/pages/history/", "/pages/incident/", "/pages/maintenance/", "/pages/schedule/"];

    /// <summary>True for the address of a page's data.</summary>
    public static bool IsApi(Uri address) =>
        address.AbsolutePath is var path && path.LastIndexOf(ApiPath, StringComparison.Ordinal) is var at and >= 0
            && path.Length == at + ApiPath.Length + Length && IdAt(path, at + ApiPath.Length) is not null;

    /// <summary>The id in the source of a page that names its maker; null where there is none.</summary>
    public static string? In(FrontPage front)
    {
        if (!front.Mentions("status.io") && !front.Mentions("hostedstatus.com")) return null;
        foreach (var place in Places)
            if (After(front.Text, place) is { } id) return id;
        return null;
    }

    private static string? After(string text, string place)
    {
        for (var at = text.IndexOf(place, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.Ordinal))
            if (IdAt(text, at + place.Length) is { } id) return id;
        return null;
    }

    private static string? IdAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var count = rest.IndexOfAnyExcept(Digits);
        return (count < 0 ? rest.Length : count) == Length ? rest[..Length].ToString() : null;
    }
}
