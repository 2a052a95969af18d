using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api.Operations;

/// <summary>What is not to be told for a while: as <c>statusmon silence</c> does it.</summary>
internal static class SilenceOperations
{
    private static readonly Parameter<string> s_id = new("id", "The silence's id.", ValueForms.Text("the id of a silence", text => text)) { IsInPath = true };

    private static readonly Parameter<bool?> s_all = new("all", "true for also those that are over. Default false.", ValueForms.Flag);

    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/silences",
            Id = "listSilences",
            Chapter = "silences",
            Summary = "Silences that hold and those to come.",
            Parameters = [s_all],
            Answer = new OperationAnswer("The silences.", ApiJson.Context.SilencesBody),
            Run = ListAsync,
        },
        new Operation
        {
            Method = "POST",
            Path = "/api/v1/silences",
            Id = "addSilence",
            Chapter = "silences",
            Summary = "Adds a silence. It is heeded within a second; everything is recorded all the same.",
            Body = ApiJson.Context.NewSilenceBody,
            Answer = new OperationAnswer("The silence.", ApiJson.Context.SilenceBody) { Status = StatusCodes.Status201Created },
            Role = WebRole.Operator,
            Run = AddAsync,
        },
        new Operation
        {
            Method = "DELETE",
            Path = "/api/v1/silences/{id}",
            Id = "endSilence",
            Chapter = "silences",
            Summary = "Ends a silence now. It stays in the list of those that are over.",
            Parameters = [s_id],
            Answer = new OperationAnswer("The silence as it ended.", ApiJson.Context.SilenceBody),
            Role = WebRole.Operator,
            Run = EndAsync,
        },
    ];

    private static async Task ListAsync(ApiRequest request)
    {
        var (now, all) = (request.Services.Time.GetUtcNow(), request.Of(s_all) ?? false);
        var silences = await request.Services.Orders.ReadSilencesAsync(request.Aborted);
        await request.SendAsync(
            new SilencesBody([.. silences.Where(silence => all || silence.Until > now).Select(silence => SilenceBody.Of(silence, now))]), ApiJson.Context.SilencesBody);
    }

    private static async Task AddAsync(ApiRequest request)
    {
        var (now, wish) = (request.Services.Time.GetUtcNow(), request.Body<NewSilenceBody>());
        var mistakes = SilenceMistakes.In(wish, now).ToList();
        if (mistakes.Count > 0)
        {
            await Problems.SendAsync(request.Context, mistakes);
            return;
        }

        var silence = new Silence
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)),
            Match = wish.Match!,
            From = wish.From ?? now,
            Until = wish.Until!.Value,
            Comment = wish.Comment!,
        };
        await request.Services.Orders.SaveSilenceAsync(silence, request.Aborted);
        await request.SendAsync(SilenceBody.Of(silence, now), ApiJson.Context.SilenceBody, StatusCodes.Status201Created);
    }

    private static async Task EndAsync(ApiRequest request)
    {
        var (now, id) = (request.Services.Time.GetUtcNow(), request.Of(s_id));
        var known = (await request.Services.Orders.ReadSilencesAsync(request.Aborted)).FirstOrDefault(silence => silence.Id == id);
        if (known is null)
        {
            await request.SendMissingAsync($"There is no silence {id}.");
            return;
        }

        // One that is over stays as it ended: ending it again would rewrite what was.
        var ended = known.Until <= now ? known : known with { From = known.From < now ? known.From : now, Until = now };
        if (ended != known) await request.Services.Orders.SaveSilenceAsync(ended, request.Aborted);
        await request.SendAsync(SilenceBody.Of(ended, now), ApiJson.Context.SilenceBody);
    }
}
