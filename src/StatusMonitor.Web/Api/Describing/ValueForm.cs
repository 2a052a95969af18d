using System.Text.Json.Nodes;
using StatusMonitor.Pages;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Reads a value from its text.</summary>
/// <typeparam name="T">What it means.</typeparam>
internal delegate bool ValueReader<T>(string text, DateTimeOffset now, out T value);

/// <summary>How a value is written. Immutable.</summary>
/// <typeparam name="T">What it means.</typeparam>
/// <param name="Allowed">What is allowed, as the end of a sentence that begins with "must be".</param>
/// <param name="Schema">Makes its JSON schema.</param>
/// <param name="TryRead">Reads it.</param>
internal sealed record ValueForm<T>(string Allowed, Func<JsonObject> Schema, ValueReader<T> TryRead)
{
    /// <summary>The words that are allowed, to guess from; empty where there is no list of them.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The allowed word that was probably meant, or null.</summary>
    public string? Nearest(string text) => NearestWord.Find(text, Words);
}
