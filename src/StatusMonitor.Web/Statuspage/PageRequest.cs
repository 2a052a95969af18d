using Microsoft.AspNetCore.Http;
using StatusMonitor.Model;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Api.Describing;

namespace StatusMonitor.Web.Statuspage;

/// <summary>A request below the address of one page.</summary>
internal static class PageRequest
{
    /// <summary>Answers it, or says that there is no such page (404) or that its state is unknown now (503).</summary>
    public static async Task AnswerAsync(ApiRequest request, Func<Boards, Basis, Task> answer)
    {
        var (key, boards) = (request.Of(Parameters.Key), new Boards(request.Services));
        if (request.Services.Readings.Find(key) is not { } reading)
            await request.SendMissingAsync(PageNames.Missing(key, request.Services));
        else if (await boards.OfPageAsync(reading, request.Context) is { } basis)
            await answer(boards, basis);
        else
            await SendUnknownAsync(request, key);
    }

    /// <summary>Answers that nobody knows now.</summary>
    public static Task SendUnknownAsync(ApiRequest request, PageKey key) =>
        Problems.SendAsync(request.Context, StatusCodes.Status503ServiceUnavailable, $"The page {key.Value} cannot be read now: its state is unknown.");
}
