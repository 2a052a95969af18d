using StatusMonitor.Handlers.Json;

namespace StatusMonitor.Handlers.Files;

/// <summary>Appends each event to a file as a line of JSON (docs/handlers/files.md). Holds no file open between two events.</summary>
internal sealed class FilesHandler(string name, FilesOptions options, TimeProvider time) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "file", FilesJson.Default.FilesOptions, FilesOptions.Mistakes,
        static (name, options, services) => new FilesHandler(name, options, services.Time));

    private DateOnly? _lastDay;

    public string Name => name;

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var line = JsonLinesHandler.Line(dispatch.Event);
        LineFile? file = null;
        try
        {
            file = LineFile.Open(options.Path);
            if (dispatch.Repeated && await file.HoldsAsync(Beginning(line)))
                return DeliveryResult.Done;
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            if (IsFull(file.Length, line.Length, today))
            {
                file.Dispose();
                RotatedFiles.PutAside(options.Path, options.Keep.Value);
                file = LineFile.Open(options.Path);
            }

            await file.AppendAsync(line, options.Fsync);
            _lastDay = today;
            return DeliveryResult.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new DeliveryResult.TryAgain(DeliveryFailure.Output, "the file cannot be written", null, file?.IsTorn ?? false);
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>A line as far as it is the same in every attempt: up to the end of the event's id, which stands first.</summary>
    private static ReadOnlyMemory<byte> Beginning(ReadOnlyMemory<byte> line) => line[..(line.Span.IndexOf("\",\""u8) + 2)];

    private bool IsFull(long length, int more, DateOnly today) => length > 0 && options.Rotate switch
    {
        FileRotation.Size => length + more > options.MaxSize.Value,
        FileRotation.Day => today != (_lastDay ?? DateOnly.FromDateTime(File.GetLastWriteTimeUtc(options.Path))),
        _ => false,
    };
}
