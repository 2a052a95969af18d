namespace StatusMonitor.Tests.Handlers;

/// <summary>An answer's body that gives some bytes and then does as told.</summary>
internal sealed class BrokenStream(int good, Func<CancellationToken, ValueTask<int>> then) : MemoryStream
{
    private int _left = good;

    public int Given { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_left == 0)
            return await then(cancellationToken);
        var given = Math.Min(_left, buffer.Length);
        _left -= given;
        Given += given;
        return given;
    }
}
