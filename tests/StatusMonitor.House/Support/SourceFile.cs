namespace StatusMonitor.House.Support;

/// <summary>One C# file. <paramref name="Code"/> is the text with comments, literals and directives blanked out.</summary>
internal sealed record SourceFile(string Path, string Text, string Code)
{
    /// <summary><c>src</c>, <c>tests</c> or <c>bench</c>.</summary>
    public string Area => Path.Split('/')[0];

    /// <summary>The project's folder name.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>Folders below the project.</summary>
    public string[] Folders => Path.Split('/')[2..^1];

    public string Name => Path.Split('/')[^1];

    public int Lines => Text.Count(c => c == '\n');

    public static SourceFile Read(string path) => Of(path, Repository.Read(path));

    public static SourceFile Of(string path, string text) => new(path, text, CSharpText.Blank(text));

    public int LineAt(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
