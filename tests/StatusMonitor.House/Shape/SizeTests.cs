using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Shape;

public class SizeTests
{
    private const int LongestFile = 350;
    private const int LongestMember = 50;

    /// <summary>Files that may be longer, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = [];

    /// <summary>Files that may hold longer members, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongMembers = [];

    [Fact]
    public void No_file_is_longer_than_350_lines() =>
        Check.NoneExcept("Split by verb", LongFiles, Repository.Sources
            .Where(file => file.Lines > LongestFile)
            .Select(file => (file.Path, $"{file.Lines} lines")));

    [Fact]
    public void No_member_is_longer_than_50_lines() =>
        Check.NoneExcept("Name the steps", LongMembers, Repository.Sources
            .SelectMany(file => Outline.Of(file).Where(TooLong).Select(member => (file.Path, $"{member.FirstLine}: {member.Header} has {member.Lines} lines"))));

    [Fact]
    public void A_member_of_51_lines_would_be_found()
    {
        var lines = string.Concat(Enumerable.Repeat("        Step();\n", 47));
        var fits = SourceFile.Of("src/P/A.cs", $"class A\n{{\n    void Long()\n    {{\n{lines}    }}\n}}\n");
        var tooLong = SourceFile.Of("src/P/A.cs", $"class A\n{{\n    void Long()\n    {{\n        Step();\n{lines}    }}\n}}\n");
        Assert.Equal(50, Assert.Single(Outline.Of(fits), member => !member.IsType).Lines);
        Assert.True(TooLong(Assert.Single(Outline.Of(tooLong), member => !member.IsType)));
    }

    private static bool TooLong(Declaration member) => !member.IsType && member.Lines > LongestMember;
}
