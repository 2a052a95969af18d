using Microsoft.Win32.SafeHandles;

namespace StatusMonitor.Handlers.Files;

/// <summary>
/// A file of lines, opened for one write and closed again: whoever renames or removes it meanwhile is not in the way. A
/// line is there as a whole or not at all; half a line, left by a crash of the machine, is ended before the next.
/// </summary>
internal sealed class LineFile : IDisposable
{
    /// <summary>As far back as a line is looked for: longer than any line.</summary>
    private const int LongestLook = 4 * 1024 * 1024;

    private readonly SafeFileHandle _file;

    private LineFile(SafeFileHandle file) => (_file, Length) = (file, RandomAccess.GetLength(file));

    /// <summary>Bytes in it when it was opened.</summary>
    public long Length { get; }

    public static LineFile Open(string path) => new(File.OpenHandle(
        path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    /// <summary>Appends a line in one write. When that fails nothing of it stays, unless <see cref="IsTorn"/>.</summary>
    public async ValueTask AppendAsync(ReadOnlyMemory<byte> line, bool fsync)
    {
        ReadOnlyMemory<byte> all = await EndsInLineAsync() ? line : (byte[])[(byte)'\n', .. line.Span];
        IsTorn = true;
        try
        {
            await RandomAccess.WriteAsync(_file, all, Length, CancellationToken.None);
            if (fsync)
                RandomAccess.FlushToDisk(_file);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_file, Length);
            IsTorn = false;
            throw;
        }

        IsTorn = false;
    }

    /// <summary>Whether a write failed and what it left could not be taken back.</summary>
    public bool IsTorn { get; private set; }

    /// <summary>Whether a whole line that begins so is among the last ones.</summary>
    public async ValueTask<bool> HoldsAsync(ReadOnlyMemory<byte> beginning)
    {
        var tail = new byte[(int)Math.Min(Length, LongestLook)];
        var read = await RandomAccess.ReadAsync(_file, tail, Length - tail.Length, CancellationToken.None);
        var whole = tail.AsSpan(0, read);
        whole = whole[..(whole.LastIndexOf((byte)'\n') + 1)];
        if (whole.StartsWith(beginning.Span) && tail.Length == Length)
            return true;
        return whole.IndexOf([(byte)'\n', .. beginning.Span]) >= 0;
    }

    public void Dispose() => _file.Dispose();

    private async ValueTask<bool> EndsInLineAsync()
    {
        if (Length == 0)
            return true;
        var last = new byte[1];
        return await RandomAccess.ReadAsync(_file, last, Length - 1, CancellationToken.None) == 1 && last[0] == (byte)'\n';
    }
}
