using Microsoft.Win32.SafeHandles;

namespace StatusMonitor.Handlers;

/// <summary>
/// Standard output that says when its reader has gone. The runtime's own stream swallows a broken pipe on every
/// system, so <c>statusmon watch | head -1</c> would watch for ever and count events as delivered.
/// </summary>
internal static class StandardOutput
{
    /// <summary>An unbuffered stream; the caller disposes it, which does not close the descriptor.</summary>
    public static Stream Open()
    {
        // Windows has no small descriptors; the runtime's stream has to do there.
        if (OperatingSystem.IsWindows())
            return System.Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // FileStream writes to a file at an offset of its own and would overwrite what others (2>&1) write there.
        return stream.CanSeek ? System.Console.OpenStandardOutput() : stream;
    }
}
