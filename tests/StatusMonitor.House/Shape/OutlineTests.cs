using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Shape;

/// <summary>The rules are only as good as the reader below them.</summary>
public class OutlineTests
{
    private const string Sample = """
        namespace Sample;

        /// <summary>class Comment { }</summary>
        [Marked("class Literal {")]
        public sealed record First<T>(int A = 1) where T : class
        {
            public int Number { get; init; } = 3;

            private static readonly int[] Table = [1, 2, 3];

            public string Text(int x = 2) => x switch
            {
                1 => $"{{ {Call("}")} \" }}",
                _ => @"c:\",
            };

            public static bool operator <=(First<T> left, First<T> right)
            {
                return '}' != '\'';
            }

            private enum Inner { A = 1, B }
        }

        public readonly record struct Second(int B);

        internal interface IThird
        {
            void Go();
        }
        """;

    private static readonly IReadOnlyList<Declaration> Found = Outline.Of(SourceFile.Of("src/P/Sample.cs", Sample));

    [Fact]
    public void Types_are_found_with_their_depth_and_access() =>
        Assert.Equal(
            ["0 First public", "0 IThird", "0 Second public", "1 Inner"],
            Found.Where(found => found.IsType)
                .Select(found => $"{found.Depth} {found.TypeName}{(found.IsPublic ? " public" : "")}").Order(StringComparer.Ordinal));

    [Fact]
    public void Members_are_found_with_their_length() =>
        Assert.Equal(
            ["bool operator 4", "int Number 1", "string Text 5"],
            Found.Where(found => !found.IsType)
                .Select(found => $"{string.Join(' ', found.Header.Split('(')[0].Replace("public ", "").Replace("static ", "").Split(' ')[..2])} {found.Lines}")
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Braces_in_literals_and_comments_are_no_braces()
    {
        var code = CSharpText.Blank("var a = \"\"\"{ \"{\" \"\"\"; /* { */ var b = $\"{(c ? \"{\" : '{')}\"; // {\n#if {\n#endif\n");
        Assert.DoesNotContain('{', code);
        Assert.Contains("var b =", code, StringComparison.Ordinal);
    }
}
