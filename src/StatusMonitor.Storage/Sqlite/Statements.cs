using Microsoft.Data.Sqlite;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>The statements of one connection by the name of their file, each prepared when it is first used. Not thread-safe.</summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> prepared = new(StringComparer.Ordinal);

    public Statement this[string name]
    {
        get
        {
            if (!prepared.TryGetValue(name, out var statement))
                prepared[name] = statement = Statement.Named(connection, name);
            return statement;
        }
    }

    public void Dispose()
    {
        foreach (var statement in prepared.Values)
            statement.Dispose();
    }
}
