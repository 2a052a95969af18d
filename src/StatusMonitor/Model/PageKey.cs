using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>The short id of a watched page, unique in one installation (<c>openai</c>). Compared ordinally.</summary>
[JsonConverter(typeof(PageKeyJsonConverter))]
public readonly record struct PageKey(string Value) : ITextId<PageKey>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static PageKey ITextId<PageKey>.From(string text) => new(text);
}

internal sealed class PageKeyJsonConverter : TextIdJsonConverter<PageKey>;
