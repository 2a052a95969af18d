using Microsoft.Data.Sqlite;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>Ways in which a log's file can be damaged, or be no log at all.</summary>
internal static class DamagedFiles
{
    private const int PageSize = 4096;

    public static Dictionary<string, Action<string>> All { get; } = new(StringComparer.Ordinal)
    {
        ["header"] = path => Overwrite(path, 0, 100),
        ["whole file"] = path => Overwrite(path, 0, (int)new FileInfo(path).Length),
        ["first page but its header"] = path => Overwrite(path, 100, PageSize - 100),
        ["pages in the middle"] = path => Overwrite(path, PagesOf(path) / 2 * PageSize, 6 * PageSize),
        ["last page"] = path => Overwrite(path, (PagesOf(path) - 1) * PageSize, PageSize),
        ["half of it cut off"] = path => Truncate(path, PagesOf(path) / 2 * PageSize),
        ["cut off within a page"] = path => Truncate(path, (int)new FileInfo(path).Length - 1000),
        ["cut off within the header"] = path => Truncate(path, 60),
        ["a text file"] = path => File.WriteAllText(path, "pages:\n  - openai\n"),
        ["another program's database"] = MakeForeign,
        ["garbage as write-ahead log"] = path => File.WriteAllBytes(path + "-wal", Garbage(5000)),
        ["emptied, its write-ahead log full"] = path =>
        {
            File.WriteAllBytes(path + "-wal", Garbage(5000));
            Truncate(path, 0);
        },
        ["gone, its write-ahead log still there"] = path =>
        {
            File.WriteAllBytes(path + "-wal", Garbage(5000));
            File.Delete(path);
        },
    };

    private static int PagesOf(string path) => (int)(new FileInfo(path).Length / PageSize);

    private static byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static void Overwrite(string path, int offset, int length)
    {
        using var file = File.OpenWrite(path);
        file.Position = offset;
        file.Write(Garbage(length));
    }

    private static void Truncate(string path, int length)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(length);
    }

    private static void MakeForeign(string path)
    {
        File.Delete(path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE note (text TEXT); PRAGMA user_version = 1";
        command.ExecuteNonQuery();
    }
}
