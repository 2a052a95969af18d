using StatusMonitor.Handlers;

namespace StatusMonitor.Web.Access;

/// <summary>A person who has a password, or a program that has a token. Immutable.</summary>
public sealed record WebUser
{
    /// <summary>The name; no two users share one.</summary>
    public required string Name { get; init; }

    /// <summary>For the form and for basic credentials; null where there is a token.</summary>
    public Secret? Password { get; init; }

    /// <summary>For <c>Authorization: Bearer</c>; null where there is a password.</summary>
    public Secret? Token { get; init; }

    /// <summary>What the user may do. Default <see cref="WebRole.Reader"/>.</summary>
    public WebRole Role { get; init; } = WebRole.Reader;
}
