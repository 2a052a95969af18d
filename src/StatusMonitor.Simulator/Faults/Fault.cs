namespace StatusMonitor.Simulator.Faults;

/// <summary>One thing that can go wrong between a page and its reader. A closed set; <see cref="All"/> combines several.</summary>
public abstract partial record Fault
{
    private Fault()
    {
    }

    /// <summary>Several faults at once, applied in this order.</summary>
    /// <param name="Faults">The faults.</param>
    public sealed record All(params IReadOnlyList<Fault> Faults) : Fault;

    /// <summary>Another status code than 200.</summary>
    /// <param name="Code">The status code.</param>
    /// <param name="Text">The body. Default: a short HTML page.</param>
    /// <param name="ContentType">Its content type. Default <c>text/html</c>.</param>
    public sealed record Status(int Code, string? Text = null, string ContentType = "text/html; charset=utf-8") : Fault;

    /// <summary>A bot wall: 403, <c>cf-mitigated: challenge</c> and an HTML body.</summary>
    public sealed record Challenge : Fault;

    /// <summary>429 or 503 with <c>Retry-After</c>.</summary>
    /// <param name="Code">The status code.</param>
    /// <param name="RetryAfter">The header word for word: seconds, a date, or nonsense. None: no header.</param>
    public sealed record Throttled(int Code, string? RetryAfter) : Fault;

    /// <summary>A redirect to one place.</summary>
    /// <param name="Code">301, 302, 303, 307 or 308.</param>
    /// <param name="Location">The <c>Location</c> header, word for word.</param>
    public sealed record Redirect(int Code, string Location) : Fault;

    /// <summary>A chain of redirects on the same path, at whose end the document is.</summary>
    /// <param name="Hops">How many redirects there are; every one counts as a request of this fault.</param>
    /// <param name="Code">301, 302, 303, 307 or 308. Default 302.</param>
    public sealed record RedirectChain(int Hops, int Code = 302) : Fault;

    /// <summary>An additional header, or another value for one.</summary>
    /// <param name="Name">The header's name.</param>
    /// <param name="Value">Its value, word for word.</param>
    public sealed record Header(string Name, string Value) : Fault;
}
