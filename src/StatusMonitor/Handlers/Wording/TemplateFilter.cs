using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StatusMonitor.Handlers.Wording;

/// <summary>A filter of templates: <c>{{ incident.impact | upcase }}</c>. It takes nothing or one literal. Thread-safe.</summary>
/// <param name="argument">The type of its argument, or null for none.</param>
/// <param name="filter">The value and the argument, to what is put out.</param>
internal sealed class TemplateFilter(Type? argument, Func<object?, object?, object?> filter) : IScriptCustomFunction
{
    /// <summary>All there are, by name.</summary>
    public static IReadOnlyDictionary<string, TemplateFilter> All { get; } = new Dictionary<string, TemplateFilter>
    {
        ["default"] = new(typeof(string), static (value, other) => Text(value).Length > 0 ? value : other),
        ["downcase"] = new(null, static (value, _) => Text(value).ToLowerInvariant()),
        ["time"] = new(null, static (value, _) => Instant(value) is { } instant ? TimeText.Of(instant) : value),
        ["truncate"] = new(typeof(int), static (value, length) => TextCut.To(Text(value), (int)length!)),
        ["upcase"] = new(null, static (value, _) => Text(value).ToUpperInvariant()),
        ["words"] = new(null, static (value, _) => Text(value).Replace('_', ' ')),
    };

    /// <summary>The type of its argument, or null for none.</summary>
    public Type? Argument { get; } = argument;

    public int RequiredParameterCount => ParameterCount;

    public int ParameterCount => Argument is null ? 1 : 2;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(index == 0 ? typeof(object) : Argument!, index == 0 ? "value" : "argument");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        filter(arguments[0], arguments.Count > 1 ? arguments[1] : null);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static DateTimeOffset? Instant(object? value) =>
        DateTimeOffset.TryParse(value as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
