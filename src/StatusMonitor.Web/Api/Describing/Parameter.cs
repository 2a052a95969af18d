using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Something a request may say, as it is documented and as it is read. Immutable.</summary>
/// <param name="name">Its name.</param>
/// <param name="summary">What it does, in a sentence.</param>
internal abstract class Parameter(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>True for a part of the path; otherwise it stands in the query.</summary>
    public bool IsInPath { get; init; }

    /// <summary>True when it may be given several times, or several values with commas between.</summary>
    public bool IsList { get; init; }

    /// <summary>True when its values name pages, which must be known.</summary>
    public bool NamesPages { get; init; }

    /// <summary>The JSON schema of one value.</summary>
    public abstract JsonObject Schema();

    /// <summary>Reads one value, or says what is wrong with it.</summary>
    /// <param name="text">What was given.</param>
    /// <param name="now">The present, for what is counted from it.</param>
    /// <param name="value">What it means.</param>
    /// <param name="mistake">What is wrong with it.</param>
    public abstract bool TryRead(string text, DateTimeOffset now, out object? value, [NotNullWhen(false)] out Mistake? mistake);
}

/// <summary>A parameter whose values are of one type.</summary>
/// <typeparam name="T">What a value means; a nullable type unless <paramref name="absent"/> is set.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="summary">What it does, in a sentence.</param>
/// <param name="form">How a value is written.</param>
/// <param name="absent">What holds when it is not given.</param>
internal sealed class Parameter<T>(string name, string summary, ValueForm<T> form, T absent = default!) : Parameter(name, summary)
{
    public T Absent { get; } = absent;

    public override JsonObject Schema() => form.Schema();

    public override bool TryRead(string text, DateTimeOffset now, out object? value, [NotNullWhen(false)] out Mistake? mistake)
    {
        var isRead = form.TryRead(text, now, out var read);
        (value, mistake) = (read, isRead ? null : Mistake.Of(Name, text, form.Allowed, form.Nearest(text)));
        return isRead;
    }
}
