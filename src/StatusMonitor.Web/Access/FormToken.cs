using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Web.Access;

/// <summary>Proves that a form was sent from a page of ours: every form that changes something carries it in a hidden field.</summary>
internal static class FormToken
{
    /// <summary>The hidden field's name.</summary>
    public const string Field = "form_token";

    /// <summary>The value for a form in the answer to this request.</summary>
    public static string Of(HttpContext context) => context.TraceIdentifier;
}
