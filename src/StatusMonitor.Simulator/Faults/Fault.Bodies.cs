namespace StatusMonitor.Simulator.Faults;

// Each of these answers 200 with a whole HTTP message and the true document's ETag: a reader that kept the validator would
// be told 304 from then on and never see the document. That is the trap they set.
public abstract partial record Fault
{
    /// <summary>The document cut short, in a complete HTTP message, not compressed.</summary>
    /// <param name="Bytes">How many bytes are left of it.</param>
    public sealed record TruncatedJson(int Bytes) : Fault;

    /// <summary>The document compressed with gzip and then cut short, in a complete HTTP message.</summary>
    /// <param name="Bytes">How many bytes are left of the compressed document.</param>
    public sealed record TruncatedGzip(int Bytes) : Fault;

    /// <summary>An HTML page with status 200.</summary>
    public sealed record Html : Fault;

    /// <summary>Nothing at all, with status 200.</summary>
    public sealed record EmptyBody : Fault;

    /// <summary>A JSON array where an object belongs.</summary>
    public sealed record ArrayRoot : Fault;

    /// <summary><c>{"status":500,"error":"Internal Server Error"}</c>, as Statuspage's edge answers now and then.</summary>
    /// <param name="Code">The status code it comes with. Default 200.</param>
    public sealed record ErrorObject(int Code = 200) : Fault;

    /// <summary>These bytes.</summary>
    /// <param name="Bytes">The body.</param>
    /// <param name="ContentType">Its content type. Default JSON.</param>
    public sealed record Body(ReadOnlyMemory<byte> Bytes, string ContentType = "application/json; charset=utf-8") : Fault;

    /// <summary>A document that begins well and does not end within its size; not compressed.</summary>
    /// <param name="Mebibytes">After how many MiB the body stops, its JSON still open.</param>
    public sealed record HugeBody(int Mebibytes) : Fault;

    /// <summary>A small gzip body that unpacks to a large one of white space in front of a valid object.</summary>
    /// <param name="Mebibytes">How many MiB it unpacks to.</param>
    public sealed record GzipBomb(int Mebibytes) : Fault;

    /// <summary>Valid JSON, nested very deep.</summary>
    /// <param name="Depth">How many arrays stand in each other.</param>
    public sealed record DeepNesting(int Depth) : Fault;

    /// <summary>The document with another content type.</summary>
    /// <param name="Value">The header, word for word.</param>
    public sealed record WrongContentType(string Value) : Fault;

    /// <summary>The document in Latin-1, still declared as UTF-8; differs only where its text is not plain ASCII.</summary>
    public sealed record Latin1 : Fault;

    /// <summary>The document behind a UTF-8 byte order mark.</summary>
    public sealed record Utf8Bom : Fault;

    /// <summary>The document in UTF-16, big endian with a byte order mark, declared as <c>charset=utf-16</c>.</summary>
    public sealed record Utf16BigEndian : Fault;

    /// <summary>A content encoding, asked for or not.</summary>
    /// <param name="Value"><c>gzip</c> and <c>br</c> compress indeed; any other value is only claimed.</param>
    public sealed record ContentEncoding(string Value) : Fault;
}
