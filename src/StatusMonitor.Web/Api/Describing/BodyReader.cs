using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Pages;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Reads a JSON body, and finds what is wrong with it.</summary>
internal static class BodyReader
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The body, or null when it has mistakes or was refused already.</summary>
    public static async Task<object?> ReadAsync(HttpContext context, JsonTypeInfo type, List<Mistake> mistakes)
    {
        if (!context.Request.HasJsonContentType())
        {
            await Problems.SendAsync(context, StatusCodes.Status415UnsupportedMediaType, "The body must be JSON: Content-Type: application/json.");
            return null;
        }

        var bytes = await ReadAllAsync(context);
        if (bytes.Length > MostBytes)
        {
            await Problems.SendAsync(context, StatusCodes.Status413PayloadTooLarge, $"The body is longer than {MostBytes} bytes.");
            return null;
        }

        return Read(bytes, type, mistakes);
    }

    private static object? Read(byte[] bytes, JsonTypeInfo type, List<Mistake> mistakes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var before = mistakes.Count;
            FindUnknown(document.RootElement, type, "", mistakes);
            return mistakes.Count > before ? null : document.RootElement.Deserialize(type) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException mistake)
        {
            var member = mistake.Path is { Length: > 2 } path ? path[2..] : "body";
            mistakes.Add(new Mistake(member, null, $"{member} cannot be read as the JSON that is described in the OpenAPI document."));
            return null;
        }
    }

    private static void FindUnknown(JsonElement element, JsonTypeInfo type, string at, List<Mistake> mistakes)
    {
        if (element.ValueKind != JsonValueKind.Object || type.Kind != JsonTypeInfoKind.Object) return;
        var names = type.Properties.Select(property => property.Name).ToList();
        foreach (var member in element.EnumerateObject())
            if (type.Properties.FirstOrDefault(property => property.Name == member.Name) is { } known)
                FindUnknown(member.Value, type.Options.GetTypeInfo(known.PropertyType), $"{at}{member.Name}.", mistakes);
            else
                mistakes.Add(new Mistake(
                    at + member.Name, null, $"There is no member {at}{member.Name}. Known here are {string.Join(", ", names)}.", NearestWord.Find(member.Name, names)));
    }

    private static async Task<byte[]> ReadAllAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        var piece = new byte[4096];
        while (body.Length <= MostBytes && await context.Request.Body.ReadAsync(piece, context.RequestAborted) is > 0 and var count)
            await body.WriteAsync(piece.AsMemory(0, count), context.RequestAborted);
        return body.ToArray();
    }
}
