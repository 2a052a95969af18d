using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

public class CatchTests
{
    private static readonly Regex CatchesAll = new(@"\bcatch\s*(?:\((?:System\.)?Exception(?:\s+\w+)?\)\s*)?(?!\s*when\b|\s*\()\{");

    /// <summary>A stage's outer loop: where a bug is logged, counted and outlived. Each file with its reason.</summary>
    private static readonly Dictionary<string, string> OuterLoops = new()
    {
        ["src/StatusMonitor/Polling/Scheduler.cs"] = "a tick that throws is logged, backed off and tried again",
        ["src/StatusMonitor/Delivery/DeliveryPump.Run.cs"] = "a pump that throws is logged, backed off and goes on; its last save must not end a shutdown",
        ["src/StatusMonitor/Delivery/DeliveryPump.Attempt.cs"] = "a handler that throws is one delivery to try again",
        ["src/StatusMonitor.Web/Access/OuterLoop.cs"] = "a request that throws is logged and answered; the server goes on",
        ["src/StatusMonitor.Storage/Sqlite/WriteQueue.cs"] = "a batch that fails is told to each of its callers; the queue goes on",
    };

    [Fact]
    public void Only_a_stages_outer_loop_catches_everything() =>
        Check.NoneExcept("Catch what the world does, or list the outer loop here", OuterLoops, Repository.Sources
            .Where(file => file.Area == "src")
            .SelectMany(file => Found(file.Code).Select(index => (file.Path, $"line {file.LineAt(index)}"))));

    [Theory]
    [InlineData("catch (Exception) { }", true)]
    [InlineData("catch (Exception failure)\n{ Log(failure); }", true)]
    [InlineData("catch\n{ if (a) { throw; } }", true)]
    [InlineData("catch { connection.Dispose(); throw; }", false)]
    [InlineData("catch (Exception failure) when (Is(failure)) { }", false)]
    [InlineData("catch (IOException failure) { }", false)]
    public void A_plain_catch_would_be_found(string code, bool found) => Assert.Equal(found, Found(code).Any());

    /// <summary>Where everything is caught and kept: to clean up and throw on is no catching.</summary>
    private static IEnumerable<int> Found(string code) => CatchesAll.Matches(code)
        .Where(match => !Block(code, match.Index + match.Length).TrimEnd().EndsWith("throw;", StringComparison.Ordinal))
        .Select(match => match.Index);

    private static string Block(string code, int start)
    {
        var end = start;
        for (var open = 1; end < code.Length; end++)
        {
            if (code[end] == '{') open++;
            else if (code[end] == '}' && --open == 0) break;
        }

        return code[start..end];
    }
}
