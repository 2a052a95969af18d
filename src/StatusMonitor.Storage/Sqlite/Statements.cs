using Microsoft.Data.Sqlite;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The statements of one connection by the name of their file, each prepared when it is first used. Not thread-safe.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Way), Statement> inWays = [];

    public Statement this[string name]
    {
        get
        {
            if (!prepared.TryGetValue(name, out var statement))
                prepared[name] = statement = Statement.Named(connection, name);
            return statement;
        }
    }

    /// <summary>One of the ways to run a statement, as its file marks them.</summary>
    public Statement this[string name, string way]
    {
        get
        {
            if (!inWays.TryGetValue((name, way), out var statement))
                inWays[(name, way)] = statement = Statement.Named(connection, name, way);
            return statement;
        }
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values.Concat(inWays.Values))
            statement.Dispose();
    }
}
