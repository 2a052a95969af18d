using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

public class CatchTests
{
    private static readonly Regex CatchesAll = new(@"\bcatch\s*(?:\((?:System\.)?Exception(?:\s+\w+)?\)\s*)?(?!\s*when\b|\s*\()\{");

    /// <summary>A stage's outer loop: where a bug is logged, counted and outlived. Each file with its reason.</summary>
    private static readonly Dictionary<string, string> OuterLoops = [];

    [Fact]
    public void Only_a_stages_outer_loop_catches_everything() =>
        Check.NoneExcept("Catch what the world does, or list the outer loop here", OuterLoops, Repository.Sources
            .Where(file => file.Area == "src")
            .SelectMany(file => CatchesAll.Matches(file.Code).Select(match => (file.Path, $"line {file.LineAt(match.Index)}"))));

    [Theory]
    [InlineData("catch (Exception) {", true)]
    [InlineData("catch (Exception failure)\n{", true)]
    [InlineData("catch\n{", true)]
    [InlineData("catch (Exception failure) when (Is(failure)) {", false)]
    [InlineData("catch (IOException failure) {", false)]
    public void A_plain_catch_would_be_found(string code, bool found) => Assert.Equal(found, CatchesAll.IsMatch(code));
}
