using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Web.Access;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Something a program can ask for: what the route is made from, and its part of the OpenAPI document. Immutable.</summary>
internal sealed record Operation
{
    /// <summary>GET, POST or DELETE.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Its path with parameters in braces, as documented.</summary>
    public required string Path { get; init; }

    /// <summary>Its route where that is another than <see cref="Path"/>.</summary>
    public string? Route { get; init; }

    /// <summary>Its name in programs that are made from the document.</summary>
    public required string Id { get; init; }

    /// <summary>The chapter it stands in.</summary>
    public required string Chapter { get; init; }

    /// <summary>What it does, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What is to be known besides, or null.</summary>
    public string? Description { get; init; }

    /// <summary>What it may be told.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>True when parameters nobody knows are passed over: clients of this format add some against caches.</summary>
    public bool PassesOver { get; init; }

    /// <summary>True when pages of others may show the answer, as they show a badge.</summary>
    public bool IsEmbeddable { get; init; }

    /// <summary>The JSON body it takes, or null.</summary>
    public JsonTypeInfo? Body { get; init; }

    /// <summary>What it answers when all is well.</summary>
    public required OperationAnswer Answer { get; init; }

    /// <summary>Who may.</summary>
    public WebRole Role { get; init; } = WebRole.Reader;

    /// <summary>Answers a request that was read without a mistake.</summary>
    public required Func<ApiRequest, Task> Run { get; init; }

    /// <summary>Whether it may be answered with 404 although the path is right.</summary>
    public bool MayBeMissing => Parameters.Any(parameter => parameter.IsInPath);
}

/// <summary>What an operation answers when all is well. Immutable.</summary>
/// <param name="Description">What it is, in words.</param>
/// <param name="Schema">The shape of its JSON; null where it is no JSON.</param>
internal sealed record OperationAnswer(string Description, JsonTypeInfo? Schema)
{
    /// <summary>Its media type.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Its status.</summary>
    public int Status { get; init; } = 200;
}
