using System.Text;
using StatusMonitor.Simulator.Faults;

namespace StatusMonitor.Simulator.Server;

internal sealed partial class FaultApplier
{
    private byte[] True => answer.Document?.Body ?? [];

    private bool ApplyBody(Fault fault)
    {
        switch (fault)
        {
            case Fault.TruncatedJson cut:
                Put(True.AsMemory(0, Math.Min(cut.Bytes, True.Length)));
                return true;
            case Fault.Html:
                Put("<!DOCTYPE html><html><body><h1>We will be back soon</h1></body></html>", "text/html; charset=utf-8");
                return true;
            case Fault.EmptyBody:
                Put("");
                return true;
            case Fault.ArrayRoot:
                Put("[]");
                return true;
            case Fault.ErrorObject error:
                Put("{\"status\":500,\"error\":\"Internal Server Error\"}");
                answer.Status = error.Code;
                return true;
            case Fault.Body body:
                Put(body.Bytes);
                answer.ContentType = body.ContentType;
                return true;
            case Fault.HugeBody huge:
                Put((stream, token) => LargeBodies.WriteHugeAsync(stream, huge.Mebibytes, token));
                return true;
            case Fault.GzipBomb bomb:
                Put((stream, token) => LargeBodies.WriteBombAsync(stream, bomb.Mebibytes, token));
                answer.ContentEncoding = "gzip";
                return true;
            case Fault.DeepNesting deep:
                Put($"{{\"page\":{{\"id\":\"{page.Path}\"}},\"incidents\":{new string('[', deep.Depth)}{new string(']', deep.Depth)}}}");
                return true;
            default:
                return false;
        }
    }

    private bool ApplyEncoding(Fault fault)
    {
        switch (fault)
        {
            case Fault.WrongContentType wrong:
                (answer.ContentType, answer.IsConditional) = (wrong.Value, false);
                return true;
            case Fault.Latin1:
                Put(Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(True)));
                return true;
            case Fault.Utf8Bom:
                Put((byte[])[0xEF, 0xBB, 0xBF, .. True]);
                return true;
            case Fault.Utf16BigEndian:
                Put((byte[])[0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(True))]);
                answer.ContentType = "application/json; charset=utf-16";
                return true;
            case Fault.TruncatedGzip cut:
                var packed = answer.Document?.Gzip ?? [];
                Put(packed.AsMemory(0, Math.Min(cut.Bytes, packed.Length)));
                (answer.ContentEncoding, answer.IsEncoded) = ("gzip", true);
                return true;
            case Fault.ContentEncoding forced:
                (answer.ContentEncoding, answer.IsConditional) = (forced.Value, false);
                return true;
            default:
                return false;
        }
    }

    private void Put(string text, string? contentType = null)
    {
        Put(Encoding.UTF8.GetBytes(text));
        answer.ContentType = contentType ?? answer.ContentType;
    }

    private void Put(ReadOnlyMemory<byte> body) => (answer.Body, answer.IsConditional) = (body, false);

    private void Put(Func<Stream, CancellationToken, Task> stream) => (answer.Stream, answer.IsConditional) = (stream, false);
}
