using Microsoft.AspNetCore.Builder;

namespace StatusMonitor.Web.Access;

/// <summary>Says of an endpoint who may use it; one that says nothing is for readers.</summary>
internal static class RoleConventions
{
    public static TBuilder Requires<TBuilder>(this TBuilder builder, WebRole role) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequiredRole(role));
}

/// <summary>Who may use an endpoint, as its metadata.</summary>
/// <param name="Role">At least this.</param>
internal sealed record RequiredRole(WebRole Role);
