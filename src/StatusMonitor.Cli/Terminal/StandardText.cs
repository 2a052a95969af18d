using System.Text;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Terminal;

/// <summary>Standard output for text: UTF-8 whatever the machine's settings, LF, and a broken pipe is noticed.</summary>
internal static class StandardText
{
    public static TextWriter Open() =>
        new StreamWriter(StandardOutput.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024) { NewLine = "\n" };

    /// <summary>Whether a failure means that nobody reads any more (<c>… | head</c>).</summary>
    public static bool IsClosed(Exception failure)
    {
        if (failure is not IOException) return false;
        var guard = new OutputGuard();
        guard.Failed(failure);
        return guard.Closed.IsCompleted;
    }
}
