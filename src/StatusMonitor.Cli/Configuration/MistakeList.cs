using StatusMonitor.Cli.Configuration.Yaml;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Cli.Configuration;

/// <summary>Collects all mistakes of one file, and is the only place where a value becomes part of a message.</summary>
internal sealed class MistakeList(string file)
{
    private const int LongestValue = 60;
    private const int LongestKey = 120;
    private const int LongestMessage = 1_000;
    private const int Most = 100;

    private readonly List<ConfigurationMistake> _mistakes = [];

    public bool IsEmpty => _mistakes.Count == 0;

    /// <summary>All, in the order of the file; of very many the first.</summary>
    public IReadOnlyList<ConfigurationMistake> InOrder =>
        [.. _mistakes.OrderBy(mistake => mistake.Place.Line).ThenBy(mistake => mistake.Place.Column).Take(Most)];

    /// <summary>Whether something is wrong with a key or below it: what follows from that need not be said.</summary>
    public bool IsIn(string key) => _mistakes.Exists(mistake => Keys.IsIn(mistake.Key, key));

    /// <summary>A mistake that shows no value.</summary>
    public void Add(Place? place, string key, string message) => Add(place, key, null, message);

    /// <summary>A mistake about a value: what follows <c>"soon"</c>, or <c>the value</c> where that must not be shown.</summary>
    public void AddValue(Node node, string key, string predicate, bool isSecret = false)
    {
        var shown = node is Node.Scalar { IsInterpolated: false } scalar && !isSecret ? TerminalText.Clean(scalar.Text, LongestValue) : null;
        Add(node.Place, key, shown, $"{(shown is null ? "the value" : $"\"{shown}\"")} {predicate}");
    }

    private void Add(Place? place, string key, string? value, string message) =>
        _mistakes.Add(new ConfigurationMistake(file, place?.Line, place?.Column, TerminalText.Clean(key, LongestKey), value, TerminalText.Clean(message, LongestMessage)));
}
