using System.Text.RegularExpressions;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

/// <summary>What SQLite says it will do: no statement may walk through a table that grows for ever.</summary>
public sealed partial class SqlitePlanTests : IDisposable
{
    private const string Prefix = "StatusMonitor.Storage.Sqlite.Sql.";

    private readonly TemporaryFolder folder = new();

    /// <summary>Each statement that reads such a table, in each of its ways.</summary>
    public static TheoryData<string, string> Statements =>
        new(from resource in typeof(SqliteEventLog).Assembly.GetManifestResourceNames()
            where resource.StartsWith(Prefix, StringComparison.Ordinal)
            let name = resource[Prefix.Length..^".sql".Length]
            where Growing().IsMatch(SqlText.Statement(name))
            from way in WaysOf(name)
            select (name, way));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task No_statement_walks_through_all_that_ever_happened(string name, string way)
    {
        foreach (var step in (await PlanAsync(name, way)).Where(step => Growing().IsMatch(step)))
            Assert.StartsWith("SEARCH ", step, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EventsOfAll")]
    [InlineData("EventsOfKind")]
    [InlineData("EventsOfPage")]
    [InlineData("EventsOfIncident")]
    [InlineData("ListedOfType")]
    [InlineData("ListedOfImpact")]
    [InlineData("ListedOfPage")]
    [InlineData("ListedOpen")]
    [InlineData("ToldOf")]
    public async Task What_is_asked_in_the_order_of_an_index_is_not_sorted(string name)
    {
        foreach (var way in WaysOf(name))
            Assert.DoesNotContain(await PlanAsync(name, way), step => step.Contains("ORDER BY", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EventsOfKind")]
    [InlineData("EventsOfPage")]
    [InlineData("EventsByTime")]
    [InlineData("ListedOfType")]
    [InlineData("ListedOfImpact")]
    [InlineData("ListedOfPage")]
    [InlineData("ListedByEnd")]
    public async Task What_is_only_filtered_is_read_from_the_index_alone(string name)
    {
        foreach (var way in WaysOf(name))
            Assert.Contains(await PlanAsync(name, way), step => step.Contains("USING COVERING INDEX", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(event|told|known_incident|listed_incident)\b")]
    private static partial Regex Growing();

    [GeneratedRegex("@[a-z_]+")]
    private static partial Regex Parameter();

    private static string[] WaysOf(string name) =>
        SqlText.Statement(name).Contains("--[", StringComparison.Ordinal) ? ["newest", "oldest"] : [""];

    private async Task<List<string>> PlanAsync(string name, string way)
    {
        await using (await folder.OpenAsync()) { }
        using var connection = new SqliteFile(folder.Log).OpenReader();
        var sql = SqlText.Statement(name, way);
        using var plan = Statement.Plain(connection, $"EXPLAIN QUERY PLAN {sql}");
        (string, object?)[] values = [.. Parameter().Matches(sql).Select(match => (match.Value, (object?)null))];
        return plan.Read(row => row.GetString(3), values);
    }
}
