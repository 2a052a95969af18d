using System.Diagnostics.CodeAnalysis;

namespace StatusMonitor.Routing;

/// <summary>An impact, or a comparison with one: <c>major</c>, <c>&gt;= major</c>, <c>!= none</c>. Immutable.</summary>
internal sealed class ImpactRule
{
    public const string Allowed = "none, maintenance, minor, major or critical, alone or after one of >= > <= < = !=";

    private static readonly string[] Operators = [">=", "<=", "!=", ">", "<", "="];

    private readonly string _operator;
    private readonly string _word;
    private readonly int _rank;

    private ImpactRule(string comparison, string word, int rank) => (_operator, _word, _rank) = (comparison, word, rank);

    public static bool TryParse(string text, [NotNullWhen(true)] out ImpactRule? rule)
    {
        var trimmed = text.Trim();
        var comparison = Operators.FirstOrDefault(known => trimmed.StartsWith(known, StringComparison.Ordinal)) ?? "";
        var word = trimmed[comparison.Length..].Trim();
        rule = Impacts.RankOf(word) is { } rank ? new ImpactRule(comparison, word, rank) : null;
        return rule is not null;
    }

    /// <summary>Whether an impact meets it. One nobody knows counts as grave enough: better told than lost.</summary>
    public bool Holds(string impact) => (_operator, Impacts.RankOf(impact)) switch
    {
        (">=", { } rank) => rank >= _rank,
        (">", { } rank) => rank > _rank,
        ("<=", { } rank) => rank <= _rank,
        ("<", { } rank) => rank < _rank,
        ("!=", _) => !string.Equals(impact, _word, StringComparison.OrdinalIgnoreCase),
        (">=" or ">", null) => true,
        ("<=" or "<", null) => false,
        _ => string.Equals(impact, _word, StringComparison.OrdinalIgnoreCase),
    };
}
