using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

public class TestCodeTests
{
    private static readonly Regex Waits = new(@"\bTask\.Delay\s*\(|\bThread\.Sleep\s*\(|\bSpinWait\b");
    private static readonly Regex TestMethod = new(@"\[(?:Fact|Theory)\b[^;{]*?\bpublic\s+(?:static\s+)?(?:async\s+)?\S+\s+(?<name>\w+)\s*\(");

    /// <summary>Tests that may wait, each with its reason.</summary>
    private static readonly Dictionary<string, string> MayWait = new()
    {
        ["tests/StatusMonitor.EndToEnd/Running/EndingTests.cs"] = "publishes at a pace while a real process runs",
        ["tests/StatusMonitor.EndToEnd/Running/KillTests.cs"] = "kills a real process at random moments",
        ["tests/StatusMonitor.EndToEnd/Running/StorageTroubleTests.cs"] = "waits for what a real process prints to standard error",
        ["tests/StatusMonitor.EndToEnd/Web/WebStage.cs"] = "asks a process again until it shows what its pages say",
        ["tests/StatusMonitor.EndToEnd/Services/DeliveriesTests.cs"] = "asks a process again until it knows what a receiver saw",
        ["tests/StatusMonitor.EndToEnd/Services/OrderTests.cs"] = "gives a running service the time it has to heed an order",
        ["tests/StatusMonitor.EndToEnd/Services/SecretTests.cs"] = "asks a process again until every handler has failed",
        ["tests/StatusMonitor.EndToEnd/Services/ServiceEndingTests.cs"] = "signals a real process at moments of its start",
        ["tests/StatusMonitor.EndToEnd/Services/ServiceKillTests.cs"] = "kills a real process at random moments",
    };

    private static IEnumerable<SourceFile> Tests => Repository.Sources.Where(file => file.Area == "tests");

    [Fact]
    public void No_test_sleeps() =>
        Check.NoneExcept("Wait for the thing, or move the clock", MayWait, Tests
            .SelectMany(file => Waits.Matches(file.Code).Select(match => (file.Path, $"{file.LineAt(match.Index)}: {match.Value}"))));

    [Fact]
    public void Test_names_are_sentences() =>
        Check.None("Say what holds, in words", Tests.SelectMany(file => TestMethod.Matches(file.Code)
            .Select(match => match.Groups["name"].Value).Where(name => !name.Contains('_', StringComparison.Ordinal))
            .Select(name => $"{file.Path}: {name}")));

    [Fact]
    public void There_is_no_mocking_library() =>
        Check.None("Write a small real double", new[] { "Moq", "NSubstitute", "FakeItEasy" }
            .Where(name => Repository.Read("Directory.Packages.props").Contains($"\"{name}\"", StringComparison.Ordinal)));

    [Fact]
    public void A_sleeping_or_nameless_test_would_be_found()
    {
        const string Code = "[Fact]\npublic async Task Works() { await Task.Delay(5); }";
        Assert.Matches(Waits, Code);
        Assert.Equal("Works", TestMethod.Match(Code).Groups["name"].Value);
    }
}
