using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Web.Access;

/// <summary>Who asks. Immutable.</summary>
/// <param name="Name">The user's name; null for somebody who did not say.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Proof">How they showed who they are.</param>
/// <param name="Session">Their session, if they came by one.</param>
internal sealed record Caller(string? Name, WebRole Role, CallerProof Proof, Session? Session = null)
{
    /// <summary>Somebody of whom nothing is known.</summary>
    public static Caller Anonymous(WebRole role) => new(null, role, CallerProof.None);
}

/// <summary>How a caller shows who they are.</summary>
internal enum CallerProof
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By the cookie of a session, which browsers send by themselves.</summary>
    Session,

    /// <summary>By a name and a password, which browsers send by themselves once they have them.</summary>
    Basic,

    /// <summary>By a token, which no browser sends by itself.</summary>
    Bearer,
}

/// <summary>Where a request keeps its caller.</summary>
internal static class CallerOfRequest
{
    /// <summary>Who asks; nobody before that was found out.</summary>
    public static Caller Caller(this HttpContext context) => context.Features.Get<Caller>() ?? Access.Caller.Anonymous(WebRole.Nobody);

    /// <summary>What whoever asks may do.</summary>
    public static WebRole Role(this HttpContext context) => context.Caller().Role;
}
