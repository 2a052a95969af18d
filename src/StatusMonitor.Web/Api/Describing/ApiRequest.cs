using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>A request as it was meant, and the ways to answer it.</summary>
internal sealed class ApiRequest(HttpContext context, WebServices services, IReadOnlyDictionary<Parameter, List<object?>> values, object? body)
{
    public HttpContext Context { get; } = context;

    public WebServices Services { get; } = services;

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>The value of a parameter, or what holds without one.</summary>
    public T Of<T>(Parameter<T> parameter) => values.TryGetValue(parameter, out var given) ? (T)given[^1]! : parameter.Absent;

    /// <summary>All values of a parameter; empty when none was given.</summary>
    public IReadOnlyList<T> All<T>(Parameter<T> parameter) => values.TryGetValue(parameter, out var given) ? [.. given.Cast<T>()] : [];

    /// <summary>The body.</summary>
    public T Body<T>() => (T)body!;

    /// <summary>Answers with JSON.</summary>
    public Task SendAsync<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        Context.Response.StatusCode = status;
        return Answers.SendAsync(Context, JsonSerializer.SerializeToUtf8Bytes(value, type), "application/json");
    }

    /// <summary>Answers that what the path names does not exist.</summary>
    public Task SendMissingAsync(string detail) => Problems.SendAsync(Context, StatusCodes.Status404NotFound, detail);

    /// <summary>Says in a header where the list goes on (RFC 8288).</summary>
    public void LinkNext(string? cursor)
    {
        if (cursor is null) return;
        var query = Context.Request.Query.Where(pair => pair.Key != "cursor").Append(new("cursor", cursor));
        var address = QueryHelpers.AddQueryString(new Links(Context, Services.Options).To(Context.Request.Path.ToUriComponent()), query);
        Context.Response.Headers.Link = $"<{address}>; rel=\"next\"";
    }
}
