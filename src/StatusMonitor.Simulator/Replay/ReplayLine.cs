using System.Text.Json;

namespace StatusMonitor.Simulator.Replay;

/// <summary>One line of a recorded series.</summary>
internal static class ReplayLine
{
    public static RecordedVersion Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return ParseObject(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("A line of the series is not an object with at, commit and body.", e);
        }
    }

    private static RecordedVersion ParseObject(ReadOnlySpan<byte> line)
    {
        DateTimeOffset? at = null;
        byte[]? body = null;
        var commit = "";
        var reader = new Utf8JsonReader(line);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "at":
                    at = reader.GetDateTimeOffset();
                    break;
                case "commit":
                    commit = reader.GetString() ?? "";
                    break;
                case "body":
                    body = Unescape(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return at is { } time && body is not null
            ? new RecordedVersion(time, commit, body)
            : throw new FormatException("at or body is missing.");
    }

    private static byte[] Unescape(ref Utf8JsonReader reader)
    {
        var unescaped = new byte[reader.ValueSpan.Length];
        var length = reader.CopyString(unescaped);
        return length == unescaped.Length ? unescaped : unescaped[..length];
    }
}
