using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class DataFolderTests
{
    [Fact]
    public void A_missing_folder_is_made()
    {
        using var root = new TemporaryFolder();
        using var folder = DataFolder.Open(root.In("a/b"));

        Assert.True(Directory.Exists(root.In("a/b")));
        Assert.Equal(root.In("a/b/statusmon.db"), folder.LogPath);
    }

    [Fact]
    public void A_folder_is_held_by_one_until_it_lets_go()
    {
        using var root = new TemporaryFolder();
        using (DataFolder.Open(root.Path))
        {
            var failure = Assert.Throws<EventLogException>(() => DataFolder.Open(root.Path));
            Assert.Equal(EventLogFailure.InUse, failure.Failure);
        }

        DataFolder.Open(root.Path).Dispose();
    }

    [Fact]
    public void A_holder_that_left_no_number_is_still_told()
    {
        using var root = new TemporaryFolder();
        using var folder = DataFolder.Open(root.Path);
        File.Delete(root.In("statusmon.pid"));

        var failure = Assert.Throws<EventLogException>(() => DataFolder.Open(root.Path));
        Assert.Contains($"{root.Path} is in use by another process", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/state", "/users/u", "/state/statusmon")]
    [InlineData(null, "/users/u", "/users/u/.local/state/statusmon")]
    [InlineData("", "/users/u", "/users/u/.local/state/statusmon")]
    [InlineData("relative", "/users/u", "/users/u/.local/state/statusmon")]
    public void State_is_kept_where_the_desktop_specification_says(string? state, string home, string expected)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The specification is for Linux desktops.");

        Assert.Equal(expected, DefaultDataFolder.Find(name => name == "XDG_STATE_HOME" ? state : name == "HOME" ? home : null));
    }
}
