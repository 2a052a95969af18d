using Microsoft.Data.Sqlite;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>One prepared statement of one connection, used again and again. Not thread-safe.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    private Statement(SqliteConnection connection, string sql)
    {
        command = connection.CreateCommand();
        // The only texts that come here are constants and files built into this library; values are parameters.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
    }

    /// <summary>A statement kept in a file.</summary>
    public static Statement Named(SqliteConnection connection, string name) => new(connection, SqlText.Statement(name));

    /// <summary>A statement kept in a file, in one of the ways the file marks.</summary>
    public static Statement Named(SqliteConnection connection, string name, string way) => new(connection, SqlText.Statement(name, way));

    /// <summary>A statement of one line, such as a pragma.</summary>
    public static Statement Plain(SqliteConnection connection, string sql) => new(connection, sql);

    /// <summary>Runs it and tells how many rows changed.</summary>
    public int Execute(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and reads all rows.</summary>
    public List<T> Read<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public long Number(params ReadOnlySpan<(string Name, object? Value)> values)
    {
        Bind(values);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (command.Parameters.Contains(name))
                command.Parameters[name].Value = value ?? DBNull.Value;
            else
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }
}
