using System.Security.Cryptography;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// Notices that files have other contents than before, by looking: what watches folders misses mounted secrets and
/// editors that replace a file. A change counts once it has stayed for a whole look, so that no half-written file is read.
/// </summary>
internal sealed class ChangedFiles
{
    private IReadOnlyList<string> _files = [];
    private string _known = "";
    private string _seen = "";

    /// <summary>Watches these from now on, as they are now.</summary>
    public void Watch(IReadOnlyList<string> files)
    {
        _files = files;
        _known = _seen = Contents();
    }

    /// <summary>True once after each change that has stayed.</summary>
    public bool Look()
    {
        var now = Contents();
        var isStable = now == _seen;
        _seen = now;
        if (!isStable || now == _known) return false;
        _known = now;
        return true;
    }

    private string Contents() => string.Join('\n', _files.Select(Content));

    /// <summary>A file that cannot be read is one too: when it comes, that is a change.</summary>
    private static string Content(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Convert.ToHexString(SHA256.HashData(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.GetType().Name;
        }
    }
}
