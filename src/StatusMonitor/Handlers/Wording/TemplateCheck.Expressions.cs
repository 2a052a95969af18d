using Scriban.Syntax;

namespace StatusMonitor.Handlers.Wording;

internal sealed partial class TemplateCheck
{
    private TemplateMistake? Output(ScriptExpression? expression) => expression switch
    {
        null => null,
        ScriptPipeCall { From: { } from, To: { } to } => Printed(from) ?? Filter(to),
        _ => Printed(expression),
    };

    private TemplateMistake? Printed(ScriptExpression expression)
    {
        if (expression is ScriptLiteral)
            return null;
        if (Shape(expression, out var shape) is { } unknown)
            return unknown;
        return shape!.Kind switch
        {
            TemplateKind.Object => At(expression, $"{expression} has no text of its own. Its members are {string.Join(", ", shape.Members.Keys.Order(StringComparer.Ordinal))}."),
            TemplateKind.List => At(expression, $"{expression} is a list: go through it with {{% for … in {expression} %}}."),
            _ => null,
        };
    }

    /// <summary>What stands behind a bar; the library nests a chain to the right.</summary>
    private static TemplateMistake? Filter(ScriptExpression expression)
    {
        if (expression is ScriptPipeCall { From: { } first, To: { } rest })
            return Filter(first) ?? Filter(rest);
        if (expression is not ScriptFunctionCall { Target: ScriptVariableGlobal { BaseName: var name } target } call)
            return NotAllowed(expression);
        if (!TemplateFilter.All.TryGetValue(name, out var filter))
        {
            string[] allowed = [.. TemplateFilter.All.Keys];
            return At(target, $"There is no filter {name}. There are {string.Join(", ", allowed)}.") with { Word = name, Allowed = allowed };
        }

        return Argument(call, name, filter.Argument);
    }

    private static TemplateMistake? Argument(ScriptFunctionCall call, string name, Type? type) => type switch
    {
        null when call.Arguments.Count == 0 => null,
        null => At(call, $"{name} takes nothing."),
        _ when call.Arguments is [ScriptLiteral { Value: { } value }] && value.GetType() == type => null,
        _ => At(call, $"{name} takes {(type == typeof(int) ? "a number" : "a text in quotes")}."),
    };

    private TemplateMistake? Asked(ScriptExpression? condition) => condition switch
    {
        ScriptNestedExpression { Expression: { } inner } => Asked(inner),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } inner } => Asked(inner),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or, Left: { } left, Right: { } right } => Asked(left) ?? Asked(right),
        ScriptBinaryExpression { Left: { } left, Right: ScriptLiteral right } compared => Compared(compared, left, right),
        ScriptVariableGlobal or ScriptMemberExpression => AskedFor(condition),
        null => null,
        _ => At(condition, "A condition asks for a value, or compares it with a text in quotes, a number, true or false."),
    };

    private TemplateMistake? AskedFor(ScriptExpression condition)
    {
        if (Shape(condition, out var shape) is { } unknown)
            return unknown;
        return shape!.Kind is TemplateKind.List ? At(condition, $"A list is always there; ask for {condition}.size > 0.") : null;
    }

    private TemplateMistake? Compared(ScriptBinaryExpression compared, ScriptExpression left, ScriptLiteral right)
    {
        if (Shape(left, out var shape) is { } unknown)
            return unknown;
        return (compared.Operator, shape!.Kind, right.Value) switch
        {
            (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual or ScriptBinaryOperator.LiquidContains, TemplateKind.Text, string) => null,
            (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, TemplateKind.Flag, bool) => null,
            (ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual, TemplateKind.Number, int) => null,
            (ScriptBinaryOperator.CompareGreater or ScriptBinaryOperator.CompareLess, TemplateKind.Number, int) => null,
            _ => At(compared, "These cannot be compared: a text with == != contains and a text in quotes, a number with == != > < and a number, a flag with == != and true or false."),
        };
    }
}
