using System.Net.Http.Headers;
using StatusMonitor.Handlers.Http;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Matrix;

/// <summary>
/// Writes to a Matrix room (docs/handlers/matrix.md): an incident is a thread, edits replace the message that told the
/// update. The transaction id is the event's id, so that a repeated attempt makes no second message.
/// </summary>
internal sealed class MatrixHandler(string name, MatrixOptions options, HandlerServices services) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "matrix", MatrixJson.Default.MatrixOptions, MatrixOptions.Mistakes,
        static (name, options, services) => new MatrixHandler(name, options, services));

    private readonly HttpExchange _exchange = new(services.Http, services.Time, options.Timeout.Value);

    public string Name => name;

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return ValueTask.FromResult(DeliveryResult.Done);
        return dispatch.EditedReceipt() is { } edited
            ? SendAsync(dispatch, Content(CurrentMessage.Of(dispatch, message, services.Template)).Replacement(edited), edited, cancellationToken)
            : SendAsync(dispatch, Content(message).Message(dispatch.FirstReceipt(), dispatch.LastReceipt()), edited: null, cancellationToken);
    }

    private MatrixContent Content(Message message) => new(message, options.Notice);

    private ValueTask<DeliveryResult> SendAsync(
        Dispatch dispatch, ReadOnlyMemory<byte> content, string? edited, CancellationToken cancellationToken)
    {
        var (room, transaction) = (Uri.EscapeDataString(options.RoomId), Uri.EscapeDataString(dispatch.Event.Id.Value));
        var url = RootAddress.Join(options.Homeserver, $"_matrix/client/v3/rooms/{room}/send/m.room.message/{transaction}");
        var request = HttpExchange.Json(HttpMethod.Put, url, content);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.AccessToken.Reveal());
        return _exchange.SendAsync(request, reply => MatrixReply.Of(reply, edited), cancellationToken);
    }
}
