using System.Text.Json.Serialization;

namespace StatusMonitor.Model;

/// <summary>
/// A provider's id of one published step of an incident, opaque. Compared ordinally. Where a provider gives none it is
/// made of the step's time, with a hash of its text where several share that: <c>@20260302T090000Z</c>, <c>@20260302T090000Z-1f2e3d4c</c>.
/// </summary>
[JsonConverter(typeof(UpdateIdJsonConverter))]
public readonly record struct UpdateId(string Value) : ITextId<UpdateId>
{
    internal const string MadePrefix = "@";

    /// <summary>True when it was made of what the step says, and so may change when that does.</summary>
    public bool IsMade => Value?.StartsWith(MadePrefix, StringComparison.Ordinal) == true;

    /// <summary>The part of a made id that stands for the time; ids of steps of one second share it.</summary>
    internal ReadOnlySpan<char> MadeOf => Value.AsSpan()[..(Value.IndexOf('-', StringComparison.Ordinal) is var dash and >= 0 ? dash : Value.Length)];

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    static UpdateId ITextId<UpdateId>.From(string text) => new(text);
}

internal sealed class UpdateIdJsonConverter : TextIdJsonConverter<UpdateId>;
