using System.Globalization;

namespace StatusMonitor.Simulator.Rendering;

internal static class Timestamp
{
    public static string Text(DateTimeOffset at, TimeSpan offset, bool wholeSeconds)
    {
        var local = at.ToOffset(offset);
        var text = local.ToString(wholeSeconds ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return text + (offset == TimeSpan.Zero ? "Z" : local.ToString("zzz", CultureInfo.InvariantCulture));
    }
}
