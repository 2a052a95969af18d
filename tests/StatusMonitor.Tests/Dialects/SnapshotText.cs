using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Dialects;

/// <summary>A reading as lines that people can check against the capture. Of a long list the first are written out, the rest is a hash.</summary>
internal static class SnapshotText
{
    private const int WrittenOut = 6;

    /// <param name="result">The reading.</param>
    /// <param name="longest">So much of each step's words is quoted.</param>
    public static string Of(ParseResult result, int longest) => result switch
    {
        ParseResult.Failed failed => $"failed {failed.Reason}: {failed.Detail}\n",
        ParseResult.Parsed parsed => Of(parsed.Snapshot, longest),
        _ => throw new InvalidOperationException(),
    };

    private static string Of(PageSnapshot page, int longest)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"page {page.Identity} \"{page.Name}\" {page.Url} stamp {Time(page.UpdatedAt)}{(page.IsStampTrusted ? "" : " (not trusted)")}\n");
        text.Append(CultureInfo.InvariantCulture, $"incidents: {page.Incidents}, maintenances: {page.Maintenances}\n");
        if (page.HasComponents) WriteMany(text, "component", [.. page.Components.Select(Of)]);
        WriteMany(text, "listed", [.. page.Listed.Select(incident => Of(incident, longest))]);
        return text.ToString();
    }

    private static void WriteMany(StringBuilder text, string what, List<string> all)
    {
        text.Append(CultureInfo.InvariantCulture, $"{what}: {all.Count}\n");
        foreach (var one in all.Take(WrittenOut)) text.Append(one);
        if (all.Count <= WrittenOut) return;
        var rest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(all.Skip(WrittenOut))));
        text.Append(CultureInfo.InvariantCulture, $"  … and {all.Count - WrittenOut} more: {Convert.ToHexStringLower(rest.AsSpan(0, 8))}\n");
    }

    private static string Of(Component component) =>
        $"  {component.Id} \"{component.Name}\" {component.Status}{(component.IsGroup ? " (group)" : "")}{(component.GroupId is { } group ? $" in {group}" : "")}\n";

    private static string Of(Incident incident, int longest)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {incident.Type} {incident.Id} \"{incident.Name}\" {incident.Status}, impact {incident.Impact} {incident.Url}\n");
        text.Append(CultureInfo.InvariantCulture, $"    created {Time(incident.CreatedAt)} updated {Time(incident.UpdatedAt)} started {Time(incident.StartedAt)} ended {Time(incident.ResolvedAt)} planned {Time(incident.ScheduledFor)} to {Time(incident.ScheduledUntil)}\n");
        if (incident.Components.Count > 0) text.Append(CultureInfo.InvariantCulture, $"    touches {Of(incident.Components)}\n");
        foreach (var update in incident.Updates)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {update.Id} {update.Status} {Time(update.PublishedAt)} edited {Time(update.UpdatedAt)}: {Line(update.Body, longest)}\n");
            if (update.Components.Count > 0) text.Append(CultureInfo.InvariantCulture, $"      touches {Of(update.Components)}\n");
        }

        return text.ToString();
    }

    private static string Of(IReadOnlyList<ComponentChange> changes) =>
        string.Join(", ", changes.Take(WrittenOut).Select(change => $"{change.Id} \"{change.Name}\" {change.Before} > {change.After}"))
        + (changes.Count > WrittenOut ? $" and {changes.Count - WrittenOut} more" : "");

    private static string Line(string body, int longest)
    {
        var line = body.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        if (line.Length <= longest) return line;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)).AsSpan(0, 4));
        return $"{line[..longest]}… ({line.Length} characters, {hash})";
    }

    private static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture) ?? "-";
}
