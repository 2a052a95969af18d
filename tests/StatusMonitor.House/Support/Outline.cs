using System.Text.RegularExpressions;

namespace StatusMonitor.House.Support;

/// <summary>A type or a member with a body, and the lines it covers.</summary>
internal sealed record Declaration(string Header, bool IsType, int Depth, int FirstLine, int LastLine)
{
    public int Lines => LastLine - FirstLine + 1;

    public bool IsPublic => Regex.IsMatch(Header, @"\bpublic\b");

    /// <summary>The type's name without type parameters.</summary>
    public string TypeName => Outline.TypeHeader.Match(Header).Groups["name"].Value;
}

/// <summary>Finds types and their members by their braces: enough for house rules, no compiler.</summary>
internal sealed class Outline
{
    internal static readonly Regex TypeHeader = new(
        @"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?!where\b|class\b|struct\b)(?<name>[A-Za-z_]\w*)|\bextension\s*[(<]");

    private readonly List<Declaration> _found = [];
    private readonly SourceFile _file;
    private readonly string _code;
    private int _at;

    private Outline(SourceFile file) => (_file, _code) = (file, file.Code);

    public static IReadOnlyList<Declaration> Of(SourceFile file)
    {
        var outline = new Outline(file);
        while (outline._at < outline._code.Length) outline.ReadBody(0);
        return outline._found;
    }

    /// <summary>Reads members up to the brace that closes the present type, or the end.</summary>
    private void ReadBody(int depth)
    {
        var start = _at;
        for (var parens = 0; _at < _code.Length; _at++)
        {
            var c = _code[_at];
            if (c is '(' or '[') parens++;
            else if (c is ')' or ']') parens--;
            if (parens > 0) continue;
            if (c == '}') break;
            if (c == ';') Close(start, depth);
            else if (c == '{') Open(start, depth);
            else if (c == '=' && !IsOperator(start)) Expression(start, depth);
            else continue;
            start = _at + 1;
        }

        _at++;
    }

    /// <summary>A header that ended in a semicolon: a record without a body, or nothing of interest.</summary>
    private void Close(int start, int depth)
    {
        var header = _code[start.._at];
        if (TypeHeader.IsMatch(header) && !header.Contains("delegate ", StringComparison.Ordinal)) Add(start, header, true, depth);
    }

    private void Open(int start, int depth)
    {
        var header = _code[start.._at];
        var isNamespace = Regex.IsMatch(header, @"^\s*namespace\b");
        var isType = !isNamespace && TypeHeader.IsMatch(header);
        _at++;
        if (isNamespace) ReadBody(depth);
        else if (isType && !Regex.IsMatch(header, @"\benum\s+\w")) ReadBody(depth + 1);
        else SkipBlock();
        _at--;
        if (!isNamespace) Add(start, header, isType, depth);
    }

    /// <summary>A member after <c>=&gt;</c> or <c>=</c>; only the former has a body to measure.</summary>
    private void Expression(int start, int depth)
    {
        var header = _code[start.._at];
        var isBody = _at + 1 < _code.Length && _code[_at + 1] == '>';
        for (var open = 0; _at < _code.Length; _at++)
        {
            var c = _code[_at];
            if (c is '(' or '[' or '{') open++;
            else if (c is ')' or ']' or '}') open--;
            if (open < 0) { _at--; break; }
            if (open == 0 && c == ';') break;
        }

        if (isBody) Add(start, header, false, depth);
    }

    private void SkipBlock()
    {
        for (var open = 1; _at < _code.Length && open > 0; _at++)
        {
            if (_code[_at] == '{') open++;
            else if (_code[_at] == '}') open--;
        }
    }

    private bool IsOperator(int start) => Regex.IsMatch(_code[start.._at], @"\boperator\s*[<>=!+\-*/]*$");

    private void Add(int start, string header, bool isType, int depth)
    {
        while (start < _at && char.IsWhiteSpace(_code[start])) start++;
        var end = Math.Min(_at, _code.Length - 1);
        _found.Add(new(Regex.Replace(header, @"\s+", " ").Trim(), isType, depth, _file.LineAt(start), _file.LineAt(end)));
    }
}
