using System.Text.Json.Serialization.Metadata;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// What a name in a template stands for. It is read off the JSON contract of events (docs/events.md), so that templates
/// know every member from the day it is added, under the same name. Immutable.
/// </summary>
internal sealed record TemplateShape(TemplateKind Kind)
{
    private static readonly Dictionary<string, TemplateShape> NoMembers = [];
    private static readonly TemplateShape Text = new(TemplateKind.Text);
    private static readonly TemplateShape Number = new(TemplateKind.Number);
    private static readonly TemplateShape Flag = new(TemplateKind.Flag);

    /// <summary>The whole event.</summary>
    public static TemplateShape Event { get; } = Of(typeof(StatusEvent));

    /// <summary>What <c>forloop</c> stands for inside of a loop.</summary>
    public static TemplateShape Loop { get; } = Object(new() { ["first"] = Flag, ["last"] = Flag });

    /// <summary>Members by name; a list has its size only.</summary>
    public IReadOnlyDictionary<string, TemplateShape> Members { get; private init; } = NoMembers;

    /// <summary>What a list holds, or null.</summary>
    public TemplateShape? Element { get; private init; }

    public static TemplateShape Object(Dictionary<string, TemplateShape> members) => new(TemplateKind.Object) { Members = members };

    private static TemplateShape Of(Type type)
    {
        var json = StatusMonitorJson.Event.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return json.Kind switch
        {
            JsonTypeInfoKind.Object => Object(json.Properties.ToDictionary(member => member.Name, member => Of(member.PropertyType))),
            JsonTypeInfoKind.Enumerable => new(TemplateKind.List) { Element = Of(json.ElementType!), Members = new Dictionary<string, TemplateShape> { ["size"] = Number } },
            _ when json.Type == typeof(bool) => Flag,
            _ when json.Type == typeof(int) || json.Type == typeof(long) || json.Type == typeof(EventPosition) => Number,
            _ => Text,
        };
    }
}

/// <summary>What can be done with a value in a template.</summary>
internal enum TemplateKind
{
    /// <summary>Put out, compared, searched.</summary>
    Text,

    /// <summary>Put out, compared, also by size.</summary>
    Number,

    /// <summary>Put out, compared, asked for.</summary>
    Flag,

    /// <summary>Has members; asked for only.</summary>
    Object,

    /// <summary>Walked through.</summary>
    List,
}
