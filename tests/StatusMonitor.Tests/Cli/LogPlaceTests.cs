using StatusMonitor.Cli.Services;
using StatusMonitor.Storage.Sqlite;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public sealed class LogPlaceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon").FullName;

    [Fact]
    public void Nothing_named_is_the_users_own_folder() =>
        Assert.Equal(DataFolder.LogPathIn(DataFolder.DefaultPath), LogPlace.FileOf(null));

    [Theory]
    [InlineData("state", "state/statusmon.db")]
    [InlineData("state.db", "state.db")]
    [InlineData("deep/er/log.sqlite", "deep/er/log.sqlite")]
    public void What_has_an_extension_is_a_file_and_the_rest_a_folder(string named, string file) =>
        Assert.Equal(In(file), LogPlace.FileOf(In(named)));

    [Fact]
    public void A_folder_that_is_there_is_one_whatever_its_name()
    {
        Directory.CreateDirectory(In("data.d"));
        Assert.Equal(In("data.d/statusmon.db"), LogPlace.FileOf(In("data.d")));
    }

    [Fact]
    public void What_is_relative_lies_below_where_the_command_was_called() =>
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "here.db"), LogPlace.Options("here.db").Path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.GetFullPath(Path.Combine(_folder, name));
}
