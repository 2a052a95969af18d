using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>The provider's own id of a page; identifiers of incidents are comparable only below one identity. Compared ordinally.</summary>
[JsonConverter(typeof(PageIdentityJsonConverter))]
public readonly record struct PageIdentity(string Value) : ITextId<PageIdentity>
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static PageIdentity ITextId<PageIdentity>.From(string text) => new(text);
}

internal sealed class PageIdentityJsonConverter : TextIdJsonConverter<PageIdentity>;
