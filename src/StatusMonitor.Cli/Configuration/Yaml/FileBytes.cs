namespace StatusMonitor.Cli.Configuration.Yaml;

/// <summary>Reads files that people name, of bounded size; what goes wrong is a sentence without the system's own words.</summary>
internal static class FileBytes
{
    /// <summary>The bytes, or null and why not.</summary>
    public static byte[]? Read(string path, int longest, out string? mistake)
    {
        mistake = null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // Counted while reading: a pipe or a device does not say how long it is.
            var bytes = new byte[longest + 1];
            var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length <= longest) return bytes[..length];
            mistake = $"the file is longer than {longest / 1024} KiB.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            mistake = Directory.Exists(path) ? "this is a folder, not a file." : Sentence(failure);
        }

        return null;
    }

    private static string Sentence(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "the file may not be read.",
        _ => "the file cannot be read.",
    };
}
