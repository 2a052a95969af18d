using System.Globalization;
using System.Runtime.InteropServices;

namespace StatusMonitor.Cli.Sessions;

/// <summary>
/// The program's own file where it lies in memory: the kernel brings sixteen pages in for each that is touched, and takes
/// none out again while there is room.
/// </summary>
internal static partial class ProgramFile
{
    private const int DontNeed = 4;

    /// <summary>Takes the file's unchanged pages out of this process; the next use of each brings it in again. Linux only.</summary>
    public static void GiveBack()
    {
        if (Environment.ProcessPath is not { } program) return;
        foreach (var (start, length) in Unchanged(program, File.ReadAllLines("/proc/self/smaps")))
            _ = Advise(start, length, DontNeed); // Advice: where it is not taken, nothing is different.
    }

    /// <summary>Where the file is mapped, cannot be written to, and was not: what is taken out there reads the same again.</summary>
    /// <param name="program">The file's path.</param>
    /// <param name="smaps">The kernel's account of the process, as proc(5) describes it.</param>
    internal static IEnumerable<(nint Start, nuint Length)> Unchanged(string program, IEnumerable<string> smaps)
    {
        (nint Start, nuint Length)? mapping = null;
        foreach (var line in smaps)
        {
            if (IsHead(line)) mapping = line.EndsWith($" {program}", StringComparison.Ordinal) && IsReadOnly(line) ? Place(line) : null;
            else if (mapping is { } place && IsWithout(line, "Anonymous:")) yield return place;
        }
    }

    /// <summary>A mapping begins with its addresses, in small hexadecimal digits; what is said of it, with a capital.</summary>
    private static bool IsHead(string line) => line.Length > 0 && char.IsAsciiHexDigitLower(line[0]);

    private static bool IsReadOnly(string line) => line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1) is ['r', '-', ..];

    private static bool IsWithout(string line, string label) =>
        line.StartsWith(label, StringComparison.Ordinal) && line.AsSpan(label.Length).TrimStart() is "0 kB";

    private static (nint, nuint) Place(string line)
    {
        var (dash, end) = (line.IndexOf('-', StringComparison.Ordinal), line.IndexOf(' ', StringComparison.Ordinal));
        var (from, to) = (Address(line.AsSpan(0, dash)), Address(line.AsSpan(dash + 1, end - dash - 1)));
        return ((nint)from, (nuint)(to - from));
    }

    private static ulong Address(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint start, nuint length, int advice);
}
