using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

public class WordTests
{
    private static readonly Regex Unfinished = new($@"\b({"TO" + "DO"}|{"FIX" + "ME"}|{"HA" + "CK"}|{"XX" + "X"}|{"NotImplemented" + "Exception"})\b");
    private static readonly Regex Blocking = new(@"\.GetAwaiter\(\)\s*\.GetResult\(\)");
    private static readonly Regex SuppressedSilently = new(@"(?m)(?<!^[ \t]*//[^\n]*\n)^[ \t]*#pragma warning disable [\w, ]+$|\[(?:assembly: )?(?:Unconditional)?SuppressMessage\((?:(?!Justification)[^\]])*\)\]");

    [Fact]
    public void Nothing_is_left_unfinished() => NoSourceHas(Unfinished, text: true);

    [Fact]
    public void There_are_no_regions() => NoSourceHas(new Regex(@"(?m)^\s*#(end)?region\b"), text: true);

    [Fact]
    public void Every_suppression_says_why() => NoSourceHas(SuppressedSilently, text: true);

    private static readonly Dictionary<string, string> MayBlock = new()
    {
        ["tests/StatusMonitor.Storage.Tests/Support/OtherProcess.cs"] = "a module initializer cannot be asynchronous",
    };

    [Fact]
    public void Nothing_blocks_on_a_task() =>
        Check.NoneExcept("Await it", MayBlock, Repository.Sources.SelectMany(file => Blocking.Matches(file.Code)
            .Select(match => (file.Path, $"{file.LineAt(match.Index)}: {match.Value.Trim()}"))));

    [Theory]
    [InlineData("#pragma warning disable CA1000\n", true)]
    [InlineData("#pragma warning disable CA1000 // because\n", false)]
    [InlineData("// because\n#pragma warning disable CA1000\n", false)]
    [InlineData("[SuppressMessage(\"A\", \"B\")]", true)]
    [InlineData("[SuppressMessage(\"A\", \"B\", Justification = \"because\")]", false)]
    public void A_suppression_without_a_reason_would_be_found(string text, bool found) =>
        Assert.Equal(found, SuppressedSilently.IsMatch(text));

    private static void NoSourceHas(Regex banned, bool text) =>
        Check.None("Banned", Repository.Sources.SelectMany(file => banned.Matches(text ? file.Text : file.Code)
            .Where(_ => file.Name != "WordTests.cs")
            .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {match.Value.Trim()}")));
}
