using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

/// <summary>What `dotnet format whitespace` and the compiler do not look at, and the whole of `dotnet format` takes a minute for.</summary>
public class ImportTests
{
    private static readonly Regex Import = new(@"(?m)^using (?<name>[\w.]+);");

    [Fact]
    public void Imports_are_sorted_with_those_of_the_system_first() =>
        Check.None("Sort the usings: System first, then by name", Repository.Sources
            .Where(file => !IsSorted(file)).Select(file => file.Path));

    [Theory]
    [InlineData("using Xunit;\nusing StatusMonitor.Model;", false)]
    [InlineData("using StatusMonitor.Model;\nusing System.Text;", false)]
    [InlineData("using System.Text;\nusing System.Net;", false)]
    [InlineData("using System.Text;\nusing StatusMonitor;\nusing StatusMonitor.Model;\nusing Xunit;", true)]
    public void Unsorted_imports_would_be_found(string code, bool isSorted) =>
        Assert.Equal(isSorted, IsSorted(SourceFile.Of("src/Some/File.cs", code)));

    private static bool IsSorted(SourceFile file)
    {
        var names = Import.Matches(file.Code).Select(match => match.Groups["name"].Value).ToList();
        return names.SequenceEqual(names.OrderBy(name => name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))
            .ThenBy(name => name, StringComparer.OrdinalIgnoreCase));
    }
}
