using System.Globalization;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>What was done just now, said after the redirect. The address carries a word of a closed list, never a text.</summary>
internal static class Outcome
{
    public const string Replayed = "replayed";
    public const string Silenced = "silenced";
    public const string Ended = "ended";
    public const string Unknown = "unknown";

    private const string Field = "done";
    private const string Number = "count";

    /// <summary>The query that makes the next view say it.</summary>
    public static string Query(string done, int count = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"?{Field}={done}&{Number}={count}#done");

    /// <summary>The words; null when nothing was done.</summary>
    public static string? Of(HttpContext context)
    {
        var counted = int.TryParse(context.Request.Query[Number], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        return (string?)context.Request.Query[Field] switch
        {
            Replayed when counted && count > 0 => $"{Words.Count(count, "parked delivery", "parked deliveries")} will be sent again at once.",
            Replayed => "Nothing was parked that fits: it may have been sent again already.",
            Silenced => "The silence was added. It holds from when it begins.",
            Ended => "The silence has ended.",
            Unknown => "There is no such silence, or it is over.",
            _ => null,
        };
    }
}
