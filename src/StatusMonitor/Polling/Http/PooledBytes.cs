using System.Buffers;

namespace StatusMonitor.Polling.Http;

/// <summary>A buffer that grows with what arrives, never with what is announced, up to a limit. For one user at a time.</summary>
internal sealed class PooledBytes(int limit) : IDisposable
{
    private const int FirstSize = 16 * 1024;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Min(FirstSize, limit));

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>True once not one more byte fits.</summary>
    public bool IsFull => Length == limit;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room for more, at least one byte. Not to be asked for when full.</summary>
    public Memory<byte> Room()
    {
        if (Length == _bytes.Length)
            Grow();
        return _bytes.AsMemory(Length, Math.Min(_bytes.Length, limit) - Length);
    }

    /// <summary>Counts in what was put into <see cref="Room"/>.</summary>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _bytes.Length, limit));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
