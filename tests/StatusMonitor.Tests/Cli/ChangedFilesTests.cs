using StatusMonitor.Cli.Services;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public sealed class ChangedFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon").FullName;
    private readonly ChangedFiles _files = new();

    private string Configuration => Path.Combine(_folder, "statusmon.yaml");

    private string Secret => Path.Combine(_folder, "secret");

    [Fact]
    public void What_stays_the_same_is_no_change_however_often_it_is_written()
    {
        Watch("a");
        Assert.Equal([false, false], [_files.Look(), _files.Look()]);
        File.WriteAllText(Configuration, "a");
        Assert.Equal([false, false, false], [_files.Look(), _files.Look(), _files.Look()]);
    }

    [Fact]
    public void A_change_is_told_once_it_has_stayed_for_a_whole_look_and_once_only()
    {
        Watch("a");
        File.WriteAllText(Configuration, "half");
        Assert.False(_files.Look());
        File.WriteAllText(Configuration, "half and half");
        Assert.False(_files.Look());
        Assert.Equal([true, false, false], [_files.Look(), _files.Look(), _files.Look()]);
    }

    [Fact]
    public void A_change_that_was_taken_back_is_none()
    {
        Watch("a");
        File.WriteAllText(Configuration, "b");
        Assert.False(_files.Look());
        File.WriteAllText(Configuration, "a");
        Assert.Equal([false, false], [_files.Look(), _files.Look()]);
    }

    [Fact]
    public void A_file_that_is_replaced_by_another_of_the_same_name_is_a_change()
    {
        Watch("a");
        File.WriteAllText(Secret, "b");
        File.Move(Secret, Configuration, overwrite: true);
        Assert.Equal([false, true], [_files.Look(), _files.Look()]);
    }

    [Fact]
    public void A_mounted_secret_that_a_link_leads_to_is_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.WriteAllText(Path.Combine(_folder, "one"), "1");
        File.WriteAllText(Path.Combine(_folder, "two"), "2");
        File.CreateSymbolicLink(Secret, "one");
        _files.Watch([Secret]);
        File.Delete(Secret);
        File.CreateSymbolicLink(Secret, "two");
        Assert.Equal([false, true], [_files.Look(), _files.Look()]);
    }

    [Fact]
    public void A_file_that_vanishes_is_a_change_and_so_is_its_return()
    {
        Watch("a");
        File.Delete(Configuration);
        Assert.Equal([false, true, false], [_files.Look(), _files.Look(), _files.Look()]);
        File.WriteAllText(Configuration, "a");
        Assert.Equal([false, true, false], [_files.Look(), _files.Look(), _files.Look()]);
    }

    [Fact]
    public void Watching_other_files_does_not_hide_a_change_of_one_that_stays()
    {
        Watch("a");
        File.WriteAllText(Configuration, "b");
        File.WriteAllText(Secret, "s");
        _files.Watch([Configuration, Secret, Secret]);
        Assert.Equal([false, true, false], [_files.Look(), _files.Look(), _files.Look()]);
        File.WriteAllText(Secret, "t");
        Assert.Equal([false, true], [_files.Look(), _files.Look()]);
    }

    [Fact]
    public void What_is_accepted_is_no_change_any_more()
    {
        Watch("a");
        File.WriteAllText(Configuration, "b");
        Assert.False(_files.Look());
        _files.Accept();
        Assert.Equal([false, false], [_files.Look(), _files.Look()]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Watch(string text)
    {
        File.WriteAllText(Configuration, text);
        _files.Watch([Configuration]);
    }
}
