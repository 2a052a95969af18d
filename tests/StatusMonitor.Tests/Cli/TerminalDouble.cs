using System.Text;
using System.Text.RegularExpressions;

namespace StatusMonitor.Tests.Cli;

/// <summary>A terminal that knows line feeds, carriage returns, cursor up and erase below. Fails on any other code.</summary>
internal sealed class TerminalDouble : TextWriter
{
    private readonly List<StringBuilder> _lines = [new()];
    private readonly StringBuilder _pending = new();
    private int _row;
    private int _column;

    public override Encoding Encoding => Encoding.UTF8;

    public int Written { get; private set; }

    public int Flushes { get; private set; }

    public string Shown
    {
        get
        {
            Play();
            return string.Join('\n', _lines);
        }
    }

    public override void Write(char value)
    {
        Written++;
        _pending.Append(value);
    }

    public override void Flush() => Flushes++;

    /// <summary>Makes the window narrower: longer lines are folded, as terminals do.</summary>
    public void Fold(int at)
    {
        Play();
        var folded = _lines.SelectMany(line => line.Length == 0 ? [""] : line.ToString().Chunk(at).Select(piece => new string(piece))).ToList();
        _lines.Clear();
        _lines.AddRange(folded.Select(line => new StringBuilder(line)));
        (_row, _column) = (_lines.Count - 1, _lines[^1].Length);
    }

    private void Play()
    {
        foreach (Match token in Regex.Matches(_pending.ToString(), "\u001b\\[(\\d*)([A-Za-z])|[^\u001b]|\u001b"))
        {
            if (token.Groups[2].Success) Obey(token.Groups[2].Value, token.Groups[1].Value);
            else Put(token.Value[0]);
        }

        _pending.Clear();
    }

    private void Obey(string code, string count)
    {
        if (code == "A") _row -= int.Parse(count, null);
        else if (code == "J") EraseBelow();
        else throw new InvalidOperationException($"This terminal does not know {code}.");
    }

    private void EraseBelow()
    {
        _lines[_row].Length = Math.Min(_lines[_row].Length, _column);
        _lines.RemoveRange(_row + 1, _lines.Count - _row - 1);
    }

    private void Put(char letter)
    {
        if (letter == '\r') _column = 0;
        else if (letter == '\n')
        {
            (_row, _column) = (_row + 1, 0);
            if (_row == _lines.Count) _lines.Add(new StringBuilder());
        }
        else
        {
            var line = _lines[_row];
            if (_column < line.Length) line[_column] = letter;
            else line.Append(letter);
            _column++;
        }
    }
}
