using System.Globalization;
using System.Text.Json;

namespace StatusMonitor.Dialects;

/// <summary>
/// A JSON value that a hostile or careless server sent, read leniently: what is missing or of the wrong type is null or
/// empty, never an exception. Statuspage has a reader of its own, since its documents are large and read all the time.
/// </summary>
internal readonly struct WireValue
{
    private readonly JsonElement _element;

    private WireValue(JsonElement element) => _element = element;

    /// <summary>False where the value is missing or null.</summary>
    public bool IsPresent => _element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsObject => _element.ValueKind == JsonValueKind.Object;

    public bool IsList => _element.ValueKind == JsonValueKind.Array;

    /// <summary>The members' values of a list, in order; none for anything else.</summary>
    public IEnumerable<WireValue> Items => IsList ? _element.EnumerateArray().Select(item => new WireValue(item)) : [];

    /// <summary>Names and values of an object, in order; none for anything else.</summary>
    public IEnumerable<(string Name, WireValue Value)> Members =>
        IsObject ? _element.EnumerateObject().Select(member => (NameOf(member), new WireValue(member.Value))) : [];

    /// <summary>A member of an object; missing for anything else. Of twins the last counts.</summary>
    public WireValue this[string name] => IsObject && _element.TryGetProperty(name, out var member) ? new WireValue(member) : default;

    /// <summary>A string; a number or boolean as it was written; else null.</summary>
    public string? Text => _element.ValueKind switch
    {
        JsonValueKind.String => StringOf(_element),
        JsonValueKind.Number => _element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    /// <summary>A non-empty string of at most <see cref="JsonText.MaxIdLength"/> characters, or a number as it was written; else null.</summary>
    public string? Id => _element.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && Text is { Length: > 0 and <= JsonText.MaxIdLength } text ? text : null;

    /// <summary>True only for the literal true.</summary>
    public bool IsTrue => _element.ValueKind == JsonValueKind.True;

    /// <summary>An instant in RFC 3339 with any offset; without one it is taken for UTC; else null.</summary>
    public DateTimeOffset? Instant => _element.ValueKind == JsonValueKind.String && StringOf(_element) is { Length: < 64 } text
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
        ? Sane(instant) : null;

    /// <summary>An instant in seconds since 1970, as a number or as a string; else null.</summary>
    public DateTimeOffset? UnixSeconds => Number is { } seconds and > 0 and < 32_503_680_000 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;

    /// <summary>An instant in milliseconds since 1970, as a number or as a string; else null.</summary>
    public DateTimeOffset? UnixMilliseconds => Number is { } milliseconds and > 0 and < 32_503_680_000_000 ? DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds) : null;

    /// <summary>A finite number, also where it was written as a string; else null.</summary>
    public double? Number => Text is { Length: < 64 } text
        && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Reads a body to its end; what is no JSON is a failure with its reason. The values live as long as what is made of them in <paramref name="read"/>.</summary>
    /// <param name="resource">What the body is, for the reason.</param>
    /// <param name="body">The whole body, decompressed, in any encoding.</param>
    /// <param name="read">Makes a snapshot of it, or says why it is none. Must not keep the value.</param>
    public static ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body, Func<WireValue, ParseResult> read)
    {
        var utf8 = Utf8Body.Normalise(body);
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty) return new ParseResult.Failed(Model.PollFailure.Empty, "the body is empty");
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 64 });
            return read(new WireValue(document.RootElement));
        }
        catch (JsonException mistake)
        {
            return Malformed(resource, mistake.Message);
        }
    }

    /// <summary>A failure that says what is wrong with a body.</summary>
    public static ParseResult.Failed Malformed(PageResource resource, string what) =>
        new(Model.PollFailure.Malformed, $"{resource.Name}: {what}");

    private static DateTimeOffset? Sane(DateTimeOffset instant) => instant.Year is >= 1970 and < 3000 ? instant : null;

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, which is legal JSON and no text.
            return "\uFFFD";
        }
    }

    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(element.GetRawText()));
            reader.Read();
            return JsonText.ReadText(ref reader);
        }
    }
}
