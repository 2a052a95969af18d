using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>What plain text stands for, by the core schema of YAML 1.2.2 §10.3: <c>yes</c> and <c>22:00</c> are text. Pure.</summary>
internal static partial class CoreSchema
{
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    public static bool? AsBoolean(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>A whole number, or null when it is none or does not fit.</summary>
    public static long? AsInteger(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal)) return InBase(text, 16, char.IsAsciiHexDigit);
        if (text.StartsWith("0o", StringComparison.Ordinal)) return InBase(text, 8, static digit => digit is >= '0' and <= '7');
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Any number as JSON has it, or null.</summary>
    public static JsonNode? AsNumber(string text)
    {
        if (AsInteger(text) is { } integer) return JsonValue.Create(integer);
        if (!Float().IsMatch(text) || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return double.IsFinite(number) ? JsonValue.Create(number) : null;
    }

    private static long? InBase(string text, int radix, Func<char, bool> isDigit)
    {
        long number = 0;
        foreach (var digit in text.AsSpan(2))
        {
            if (!isDigit(digit) || number > (long.MaxValue - radix) / radix) return null;
            number = (number * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        return text.Length > 2 ? number : null;
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Float();
}
