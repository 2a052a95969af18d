using Microsoft.AspNetCore.Builder;

namespace StatusMonitor.Web.Access;

/// <summary>Says of an endpoint who may use it and from where; one that says nothing is for readers, and for our own pages.</summary>
internal static class RoleConventions
{
    public static TBuilder Requires<TBuilder>(this TBuilder builder, WebRole role) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequiredRole(role));

    /// <summary>Pages of others may show it, as they show a badge.</summary>
    public static TBuilder EmbeddableElsewhere<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Embeddable());
}

/// <summary>Who may use an endpoint, as its metadata.</summary>
/// <param name="Role">At least this.</param>
internal sealed record RequiredRole(WebRole Role);

/// <summary>That pages of others may show an endpoint's answer, as its metadata.</summary>
internal sealed record Embeddable;
