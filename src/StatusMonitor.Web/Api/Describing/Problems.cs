using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Sends problem details.</summary>
internal static class Problems
{
    public const string ContentType = "application/problem+json";

    /// <summary>Answers that a request has mistakes, all of them at once.</summary>
    public static Task SendAsync(HttpContext context, IReadOnlyList<Mistake> mistakes) =>
        SendAsync(context, StatusCodes.Status400BadRequest, string.Join(' ', mistakes.Select(Sentence)), mistakes);

    /// <summary>Answers with a status and the reason for it.</summary>
    public static Task SendAsync(HttpContext context, int status, string detail, IReadOnlyList<Mistake>? mistakes = null)
    {
        var problem = new Problem { Title = ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail, Mistakes = mistakes };
        context.Response.StatusCode = status;
        return Answers.SendAsync(context, JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Context.Problem), ContentType);
    }

    private static string Sentence(Mistake mistake) =>
        mistake.Nearest is { } nearest ? $"{mistake.Message} Did you mean {nearest}?" : mistake.Message;
}
