using System.Globalization;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The SQL that is built into this library: statements by name, migrations by number.</summary>
internal static class SqlText
{
    private const string Statements = "StatusMonitor.Storage.Sqlite.Sql.";
    private const string Migrations = "StatusMonitor.Storage.Sqlite.Migrations.";

    public static string Statement(string name) => Read($"{Statements}{name}.sql");

    /// <summary>
    /// A statement that can be run in several ways: a line that ends in <c>--[way]</c> belongs to that way alone, all
    /// others to each.
    /// </summary>
    public static string Statement(string name, string way) => string.Join(
        '\n', Statement(name).ReplaceLineEndings("\n").Split('\n').Where(line => !IsMarked(line) || line.EndsWith($"--[{way}]", StringComparison.Ordinal)));

    /// <summary>All migrations in the order of their numbers, which begin at 1 and leave none out.</summary>
    public static IReadOnlyList<(int Number, string Sql)> ReadMigrations() =>
    [
        .. typeof(SqlText).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Migrations, StringComparison.Ordinal))
            .Select(n => (int.Parse(n.AsSpan(Migrations.Length, 4), CultureInfo.InvariantCulture), Read(n)))
            .OrderBy(m => m.Item1),
    ];

    private static bool IsMarked(string line) => line.Contains("--[", StringComparison.Ordinal);

    private static string Read(string resource)
    {
        using var stream = typeof(SqlText).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
