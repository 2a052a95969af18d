using System.Diagnostics;
using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Running;

/// <summary>A full disk, a folder that cannot be written, a damaged file: a clear word, no trace, nothing overwritten.</summary>
public sealed class StorageTroubleTests
{
    [Fact]
    public async Task A_damaged_file_is_named_and_left_as_it_was()
    {
        await using var stage = await Stage.SetAsync();
        Directory.CreateDirectory(stage.Data);
        var file = Path.Combine(stage.Data, "statusmon.db");
        var garbage = new byte[20_000];
        new Random(3).NextBytes(garbage);
        await File.WriteAllBytesAsync(file, garbage, TestContext.Current.CancellationToken);
        foreach (var arguments in new[] { stage.Watch("--once"), ["history", "--data", stage.Data] })
        {
            var (code, output, errors) = await Statusmon.RunAsync(arguments);
            Assert.Equal(74, code);
            Assert.Contains(file, errors);
            Assert.DoesNotContain("   at ", errors);
            Assert.Empty(output);
            Assert.Equal(garbage, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_or_written_is_named()
    {
        await using var stage = await Stage.SetAsync();
        var inTheWay = Path.Combine(stage.Folder, "file");
        await File.WriteAllTextAsync(inTheWay, "x", TestContext.Current.CancellationToken);
        foreach (var folder in new[] { Path.Combine(inTheWay, "data"), "/proc/statusmon" })
        {
            var (code, output, errors) = await Statusmon.RunAsync("watch", stage.PageArgument, "--once", "--data", folder);
            Assert.Equal(74, code);
            Assert.Contains(folder, errors);
            Assert.DoesNotContain("   at ", errors);
            Assert.Empty(output);
        }
    }

    [Fact]
    public async Task A_full_disk_is_said_once_and_what_could_not_be_stored_comes_when_there_is_room()
    {
        await using var stage = await Stage.SetAsync();
        Directory.CreateDirectory(stage.Data);
        Assert.SkipUnless(await RunAsync("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", stage.Data), "no right to mount a small disk");
        try
        {
            stage.Page.OpenIncident("Slow answers", "minor", "We see slow answers.");
            await using var program = Statusmon.Start(stage.Watch("--output", "json"));
            await program.LineAsync("Slow answers");
            var filler = Path.Combine(stage.Data, "filler");
            await FillAsync(filler);
            var incident = stage.Page.OpenIncident("Told later", "major", new string('x', 60_000));
            await WaitForAsync(() => program.Errors.Contains("full", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("   at ", program.Errors);
            Assert.DoesNotContain(incident.Latest.Id, program.Output);
            File.Delete(filler);
            await program.LineAsync(incident.Latest.Id);
            await program.EndBySignalAsync(Statusmon.Terminate);
        }
        finally
        {
            Assert.True(await RunAsync("umount", stage.Data));
        }
    }

    private static async Task FillAsync(string path)
    {
        await using var file = File.Create(path);
        try
        {
            var block = new byte[4096];
            while (true)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
        }
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, deadline.Token);
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).Soon();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
