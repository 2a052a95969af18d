using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers;

/// <summary>
/// A password, token or key. It prints as <c>***</c>, is not serialisable, and shows its text to the handler that
/// needs it only. Immutable, thread-safe; compared by reference, so that comparing tells nothing.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(SecretJsonConverter))]
public sealed class Secret
{
    private readonly string _text;

    private Secret(string text) => _text = text;

    /// <summary>A secret given as text.</summary>
    /// <param name="text">The secret; taken as it is.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Secret FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 ? new Secret(text) : throw new ArgumentException("The secret is empty.", nameof(text));
    }

    /// <summary>A secret kept in a file of its own; line ends at its end are no part of it.</summary>
    /// <param name="path">The file, UTF-8.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ArgumentException">The file is empty.</exception>
    public static Secret FromFile(string path)
    {
        var text = File.ReadAllText(path).TrimEnd('\r', '\n');
        return text.Length > 0 ? new Secret(text) : throw new ArgumentException($"The secret file {path} is empty.", nameof(path));
    }

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";

    /// <summary>The text itself. Never to be put into a message, a log or an address that is logged.</summary>
    internal string Reveal() => _text;
}

internal sealed class SecretJsonConverter : JsonConverter<Secret>
{
    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not read from JSON.");

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A secret is not written to JSON.");
}
