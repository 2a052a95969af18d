using System.Diagnostics;

namespace StatusMonitor.Storage.Tests.Support;

/// <summary>A small disk of its own in memory; only root on Linux may make one, elsewhere the test is skipped.</summary>
internal sealed class MountedDisk : IDisposable
{
    private readonly TemporaryFolder folder;

    private MountedDisk(TemporaryFolder folder) => this.folder = folder;

    public string Path => folder.Path;

    public static MountedDisk Mount(string size)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Mounting a disk needs root on Linux.");
        var folder = new TemporaryFolder();
        if (Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", folder.Path))
            return new MountedDisk(folder);
        folder.Dispose();
        Assert.Skip("This root may not mount a disk.");
        throw new InvalidOperationException();
    }

    public void MakeReadOnly() => Assert.True(Run("mount", "-o", "remount,ro", Path));

    public void Dispose()
    {
        Assert.True(Run("umount", Path));
        folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
