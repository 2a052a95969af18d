using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// What counts as the content of an update: step, text without its line ends' kind and trailing blanks, shown time
/// to the second, and components whose state it changed (reference: protocols, identity and emission rule). Of a step without
/// an id of its own only the words count: pages that give none render all their texts anew, with other blanks.
/// </summary>
internal static class UpdateContent
{
    public static bool Same(KnownUpdate known, IncidentUpdate update) =>
        known.Status == update.Status
        && Seconds(known.DisplayAt) == Seconds(update.DisplayAt)
        && SameText(known.Body, update.Body, update.Id)
        && SameChanges(known.Components, update.Components);

    public static bool SameText(string left, string right, UpdateId id) => left == right || Normalise(left, id) == Normalise(right, id);

    public static bool SameChanges(IReadOnlyList<ComponentChange> left, IReadOnlyList<ComponentChange> right) =>
        IsEqual(left, right) || Changes(left) == Changes(right);

    public static long? Seconds(DateTimeOffset? instant) => instant?.ToUnixTimeSeconds();

    private static string Fingerprint(UpdateId id, string status, string body, DateTimeOffset? displayAt, IReadOnlyList<ComponentChange> components)
    {
        var text = $"{status}\0{Normalise(body, id)}\0{Seconds(displayAt)}\0{Changes(components)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    public static string Fingerprint(KnownUpdate update) =>
        Fingerprint(update.Id, update.Status, update.Body, update.DisplayAt, update.Components);

    public static string Fingerprint(IncidentUpdate update) =>
        Fingerprint(update.Id, update.Status, update.Body, update.DisplayAt, update.Components);

    private static string Normalise(string body, UpdateId id) => id.IsMade ? Words(body) : Normalise(body);

    /// <summary>Words with one blank between them.</summary>
    private static string Words(string body)
    {
        var text = new StringBuilder(body.Length);
        foreach (var letter in body)
        {
            if (!char.IsWhiteSpace(letter)) text.Append(letter);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.ToString();
    }

    /// <summary>CRLF to LF, blanks before a line end and at the end removed; nothing else.</summary>
    private static string Normalise(string body)
    {
        if (!body.AsSpan().ContainsAny(" \t\r\n")) return body;
        var lines = body.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].TrimEnd(' ', '\t', '\r');
        return string.Join('\n', lines).TrimEnd('\n');
    }

    /// <summary>Nearly always so; without building a text of each.</summary>
    private static bool IsEqual(IReadOnlyList<ComponentChange> left, IReadOnlyList<ComponentChange> right)
    {
        if (left.Count != right.Count) return false;
        for (var i = 0; i < left.Count; i++)
            if (left[i] != right[i]) return false;
        return true;
    }

    private static string Changes(IReadOnlyList<ComponentChange> components)
    {
        if (components.Count == 0) return "";
        var changed = components.Where(change => change.Before != change.After)
            .Select(change => $"{change.Id?.Value ?? change.Name}:{change.Before}>{change.After}")
            .Order(StringComparer.Ordinal);
        return string.Join('|', changed);
    }
}
