namespace StatusMonitor.Dialects;

/// <summary>The time in a ULID: its first ten letters are the milliseconds since 1970 (https://github.com/ulid/spec).</summary>
internal static class UlidTime
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static DateTimeOffset? Of(string id)
    {
        if (id.Length != 26 || id[0] is < '0' or > '7') return null;
        long milliseconds = 0;
        foreach (var letter in id.AsSpan(0, 10))
        {
            if (Letters.IndexOf(letter, StringComparison.Ordinal) is not (>= 0 and var value)) return null;
            milliseconds = (milliseconds << 5) | (long)value;
        }

        return milliseconds is > 0 and < 32_503_680_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }
}
