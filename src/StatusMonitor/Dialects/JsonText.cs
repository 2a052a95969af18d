using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StatusMonitor.Dialects;

/// <summary>
/// Lenient reading of JSON values that hostile or careless servers send: the wrong type is null, never an
/// exception; lone surrogates become U+FFFD. Each method leaves the reader on the value's last token.
/// </summary>
internal static class JsonText
{
    /// <summary>Longer ids are refused: no provider's come near, and an id is kept for ever.</summary>
    public const int MaxIdLength = 128;

    /// <summary>A string, a number or boolean as its raw text, else null.</summary>
    public static string? ReadText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String: return ReadString(ref reader);
            case JsonTokenType.Number: return Encoding.UTF8.GetString(reader.ValueSpan);
            case JsonTokenType.True: return "true";
            case JsonTokenType.False: return "false";
            default: reader.Skip(); return null;
        }
    }

    /// <summary>An id: a non-empty string or a number.</summary>
    public static string? ReadId(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
        {
            reader.Skip();
            return null;
        }

        if (reader.ValueSpan.Length > MaxIdLength * 6) return null;
        var text = ReadText(ref reader);
        return text is { Length: > 0 and <= MaxIdLength } ? text : null;
    }

    /// <summary>An instant in RFC 3339 with any offset, else null. Years that no page can mean would overflow arithmetic.</summary>
    public static DateTimeOffset? ReadInstant(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        return reader.TryGetDateTimeOffset(out var instant) && instant.Year is >= 1970 and < 3000 ? instant.ToUniversalTime() : null;
    }

    /// <summary>True only for the literal true.</summary>
    public static bool ReadFlag(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.True) return true;
        reader.Skip();
        return false;
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        // The reader throws on an escaped lone surrogate, which is legal JSON; only then is the slow way taken.
        if (!reader.ValueIsEscaped || !MayHoldSurrogate(reader.ValueSpan)) return reader.GetString()!;
        return Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
    }

    private static bool MayHoldSurrogate(ReadOnlySpan<byte> raw) =>
        raw.IndexOf("\\ud"u8) >= 0 || raw.IndexOf("\\uD"u8) >= 0;

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\') text.Append(raw[i]);
            else if (raw[++i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else text.Append(Escaped(raw[i]));
        }

        return WithoutLoneSurrogates(text);
    }

    private static char Escaped(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => letter,
    };

    private static string WithoutLoneSurrogates(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }

        return text.ToString();
    }
}
