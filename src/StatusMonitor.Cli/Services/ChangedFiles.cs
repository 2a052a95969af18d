using System.Security.Cryptography;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// Notices that files have other contents than before, by looking: what watches folders misses mounted secrets and
/// editors that replace a file. A change counts once it has stayed for a whole look, so that no half-written file is read.
/// </summary>
internal sealed class ChangedFiles
{
    private Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    /// <summary>Watches these from now on. What is new among them is known as it is now, the rest as it was known.</summary>
    public void Watch(IReadOnlyList<string> files)
    {
        _known = Contents(files.Distinct(StringComparer.Ordinal), _known);
        _seen = new(_known, StringComparer.Ordinal);
    }

    /// <summary>Knows all as they are now. To be called before they are read: a change during that is one of its own.</summary>
    public void Accept()
    {
        _known = Contents(_known.Keys);
        _seen = new(_known, StringComparer.Ordinal);
    }

    /// <summary>True once after each change that has stayed.</summary>
    public bool Look()
    {
        var now = Contents(_known.Keys);
        var isStable = IsSame(now, _seen);
        _seen = now;
        if (!isStable || IsSame(now, _known)) return false;
        _known = now;
        return true;
    }

    private static bool IsSame(Dictionary<string, string> some, Dictionary<string, string> other) =>
        some.All(file => other.GetValueOrDefault(file.Key) == file.Value);

    private static Dictionary<string, string> Contents(IEnumerable<string> files, Dictionary<string, string>? known = null) =>
        files.ToDictionary(file => file, file => known?.GetValueOrDefault(file) ?? Content(file), StringComparer.Ordinal);

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
