using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Metrics.Health;

/// <summary>Answers with signs of life: 200 or 503, as text, or as JSON where that is asked for.</summary>
internal static class HealthAnswer
{
    public static async Task SendAsync(
        HttpContext context, Func<WebServices, CancellationToken, ValueTask<IReadOnlyList<HealthCheck>>> check, WebServices services)
    {
        var checks = await check(services, context.RequestAborted);
        var isGood = checks.All(one => one.IsGood);
        context.Response.Headers.CacheControl = "no-store";
        if (!isGood) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
            await Answers.SendAsync(context, buffer => Write(buffer, isGood, checks), "application/json");
        else
            await Answers.SendAsync(context, Text(isGood, checks), "text/plain; charset=utf-8");
    }

    private static string Text(bool isGood, IReadOnlyList<HealthCheck> checks) =>
        string.Concat(checks.Select(one => $"{(one.IsGood ? "ok" : "failed")} {one.Name}: {one.Detail}\n").Prepend(isGood ? "ok\n" : "failed\n"));

    private static void Write(IBufferWriter<byte> buffer, bool isGood, IReadOnlyList<HealthCheck> checks)
    {
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("status", isGood ? "ok" : "failed");
        json.WriteStartArray("checks");
        foreach (var one in checks)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteString("status", one.IsGood ? "ok" : "failed");
            json.WriteString("detail", one.Detail);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
