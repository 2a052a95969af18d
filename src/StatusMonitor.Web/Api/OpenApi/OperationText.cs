using System.Globalization;
using System.Text.Json.Nodes;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api.Describing;

namespace StatusMonitor.Web.Api.OpenApi;

/// <summary>Writes one operation.</summary>
internal static class OperationText
{
    public static JsonObject Of(Operation operation, SchemaBook schemas)
    {
        var text = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(operation.Chapter),
            ["summary"] = operation.Summary,
        };
        if (DescriptionOf(operation) is { Length: > 0 } description) text["description"] = description;
        if (operation.Parameters.Count > 0) text["parameters"] = new JsonArray([.. operation.Parameters.Select(Of)]);
        if (operation.Body is not null)
            text["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", schemas.Refer(operation.Body)) };
        text["responses"] = AnswersOf(operation, schemas);
        return text;
    }

    private static string DescriptionOf(Operation operation) => string.Join(' ', new[]
    {
        operation.Description, operation.Role == WebRole.Operator ? "Needs the role operator." : null,
    }.OfType<string>());

    private static JsonObject Of(Parameter parameter)
    {
        var schema = parameter.IsList ? new JsonObject { ["type"] = "array", ["items"] = parameter.Schema() } : parameter.Schema();
        var text = new JsonObject
        {
            ["name"] = parameter.Name,
            ["in"] = parameter.IsInPath ? "path" : "query",
            ["description"] = parameter.Summary,
            ["schema"] = schema,
        };
        if (parameter.IsInPath) text["required"] = true;
        if (parameter.IsList) text["explode"] = false;
        return text;
    }

    private static JsonObject AnswersOf(Operation operation, SchemaBook schemas)
    {
        var answer = operation.Answer;
        var good = new JsonObject { ["description"] = answer.Description };
        good["content"] = Content(answer.ContentType, answer.Schema is { } type ? schemas.Refer(type) : null);
        if (operation.Parameters.Any(parameter => parameter.Name == "cursor"))
            good["headers"] = new JsonObject { ["Link"] = new JsonObject { ["description"] = "Where the list goes on, with rel=\"next\".", ["schema"] = new JsonObject { ["type"] = "string" } } };
        var answers = new JsonObject { [answer.Status.ToString(CultureInfo.InvariantCulture)] = good };
        if (operation.Method == "GET" && answer.ContentType != "text/event-stream")
            answers["304"] = new JsonObject { ["description"] = "What If-None-Match names is still current." };
        answers["400"] = Problem("The request has mistakes; all of them are named.", schemas);
        if (operation.MayBeMissing) answers["404"] = Problem("There is no such thing.", schemas);
        answers["default"] = Problem("It could not be answered: 401 and 403 for who may not, 429 for who comes too often, 5xx for our own trouble.", schemas);
        return answers;
    }

    private static JsonObject Problem(string description, SchemaBook schemas) =>
        new() { ["description"] = description, ["content"] = Content(Problems.ContentType, schemas.Refer(ApiJson.Context.Problem)) };

    private static JsonObject Content(string type, JsonObject? schema) =>
        new() { [type] = schema is null ? [] : new JsonObject { ["schema"] = schema } };
}
