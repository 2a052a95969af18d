using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Proves that a form was sent from a page of ours: every form that changes something carries it in a hidden field.</summary>
internal static class FormToken
{
    /// <summary>The hidden field's name.</summary>
    public const string Field = "form_token";

    /// <summary>The header by which a script sends it.</summary>
    public const string Header = "X-Form-Token";

    /// <summary>The value for a form in the answer to this request: the session's, or that for all who have none.</summary>
    public static string Of(HttpContext context) =>
        context.Caller().Session?.FormToken ?? context.Features.Get<WebServices>()?.Sessions.FormToken ?? "";

    /// <summary>Whether a request carries the right one.</summary>
    public static async ValueTask<bool> IsInAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        if (given.Length == 0 && context.Request.HasFormContentType)
            given = (await context.Request.ReadFormAsync(context.RequestAborted))[Field].ToString();
        return Of(context) is { Length: > 0 } wanted && CryptographicOperations.FixedTimeEquals(Hash(given), Hash(wanted));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
