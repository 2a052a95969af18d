using Scriban.Syntax;

namespace StatusMonitor.Handlers.Wording;

/// <summary>
/// Finds the first thing in a template that is not allowed: every name must be one of the event, every operation one
/// that cannot fail. It is a list of what may be, so that what the library learns later stays out. Used once.
/// </summary>
internal sealed partial class TemplateCheck
{
    private readonly Dictionary<string, TemplateShape> _names = new(TemplateShape.Event.Members);
    private bool _isInLoop;

    public TemplateMistake? Mistake(ScriptNode node) => node switch
    {
        ScriptToken or ScriptKeyword or ScriptEscapeStatement or ScriptRawStatement or ScriptEndStatement => null,
        ScriptPage or ScriptBlockStatement or ScriptElseStatement or ScriptList => InChildren(node),
        ScriptIfStatement choice => Asked(choice.Condition) ?? Optional(choice.Then) ?? Optional(choice.Else),
        ScriptForStatement and not ScriptTableRowStatement => InLoop((ScriptForStatement)node),
        ScriptExpressionStatement output => Output(output.Expression),
        _ => NotAllowed(node),
    };

    private TemplateMistake? InChildren(ScriptNode node)
    {
        for (var at = 0; at < node.ChildrenCount; at++)
        {
            if (Optional(node.GetChildren(at)) is { } mistake)
                return mistake;
        }

        return null;
    }

    private TemplateMistake? Optional(ScriptNode? node) => node is null ? null : Mistake(node);

    private TemplateMistake? InLoop(ScriptForStatement loop)
    {
        if (_isInLoop)
            return At(loop, "A loop cannot stand inside of another.");
        if (loop.Variable is not ScriptVariableGlobal { BaseName: var name } || loop.Iterator is null)
            return NotAllowed(loop);
        if (_names.ContainsKey(name))
            return At(loop.Variable, $"{name} is a member of the event; name the loop's variable otherwise.");
        if (Shape(loop.Iterator, out var list) is { } unknown)
            return unknown;
        if (list is not { Element: { } element })
            return At(loop.Iterator, "A loop goes over a list of the event.");
        if (Arguments(loop) is { } mistake)
            return mistake;
        (_isInLoop, _names[name], _names["for"]) = (true, element, TemplateShape.Loop);
        var inside = Optional(loop.Body);
        _isInLoop = false;
        _names.Remove(name);
        _names.Remove("for");
        return inside ?? Optional(loop.Else);
    }

    private static TemplateMistake? Arguments(ScriptForStatement loop) =>
        (loop.NamedArguments ?? []).FirstOrDefault(argument => argument is not { Name.Name: "limit" or "offset", Value: ScriptLiteral { Value: int and >= 0 } }) is { } odd
            ? At(odd, "A loop takes limit and offset, each with a number.")
            : null;

    /// <summary>A name of the event, and of its members.</summary>
    private TemplateMistake? Shape(ScriptExpression expression, out TemplateShape? shape)
    {
        shape = null;
        if (expression is ScriptVariableGlobal variable)
            return Known(variable, variable.BaseName, _names, out shape);
        if (expression is not ScriptMemberExpression { Target: { } target, Member: ScriptVariableGlobal member })
            return NotAllowed(expression);
        if (Shape(target, out var owner) is { } unknown)
            return unknown;
        return Known(member, member.BaseName, owner!.Members, out shape);
    }

    private static TemplateMistake? Known(ScriptNode node, string name, IReadOnlyDictionary<string, TemplateShape> names, out TemplateShape? shape)
    {
        if (names.TryGetValue(name, out shape))
            return null;
        string[] allowed = [.. names.Keys.Where(key => key != "for").Order(StringComparer.Ordinal)];
        var message = allowed.Length == 0
            ? $"{name} is not known: there is nothing below a single value."
            : $"{name} is not known here. Known are {string.Join(", ", allowed)}.";
        return At(node, message) with { Word = name, Allowed = allowed };
    }

    private static TemplateMistake NotAllowed(ScriptNode node) =>
        At(node, "This cannot be used in a template; see docs/templates.md for what can.");

    private static TemplateMistake At(ScriptNode node, string message) =>
        new(node.Span.Start.Line + 1, node.Span.Start.Column + 1, message);
}
