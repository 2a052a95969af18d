using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Api.OpenApi;

/// <summary>The document that describes all of this.</summary>
internal static class DocumentOperation
{
    public static Operation One { get; } = new()
    {
        Path = "/api/v1/openapi.json",
        Id = "getOpenApi",
        Chapter = "document",
        Summary = "This document.",
        Answer = new OperationAnswer("An OpenAPI 3.1 document.", null),
        Run = request => Answers.SendAsync(
            request.Context, OpenApiDocument.Write(ApiOperations.All, request.Services.Options.Title, request.Context.Request.PathBase), "application/json"),
    };
}
