using System.Globalization;

namespace StatusMonitor.Handlers.Files;

/// <summary>
/// <c>PATH.1</c> is the newest file put aside, <c>PATH.2</c> the one before it. Each step is one rename, so that a crash
/// in between loses no file; a number left out by one is used up first.
/// </summary>
internal static class RotatedFiles
{
    /// <summary>Puts the file aside, and forgets the oldest when there are too many.</summary>
    public static void PutAside(string path, int keep)
    {
        var free = Enumerable.Range(1, keep).FirstOrDefault(number => !File.Exists(Numbered(path, number)), keep);
        for (var number = free; number > 1; number--)
            File.Move(Numbered(path, number - 1), Numbered(path, number), overwrite: true);
        File.Move(path, Numbered(path, 1), overwrite: true);
    }

    private static string Numbered(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}.{number}");
}
