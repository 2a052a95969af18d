using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

public class LogTests
{
    private static readonly Regex Message = new(@"\[LoggerMessage\((?:\s*(?:EventId\s*=\s*)?(?<id>\d+))?");
    private static readonly Regex DirectCall = new(@"\b_?[lL]og(?:ger)?\.(?:Log(?:Trace|Debug|Information|Warning|Error|Critical)?)\(");

    private static IEnumerable<SourceFile> Product => Repository.Sources.Where(file => file.Area == "src");

    [Fact]
    public void Every_log_message_has_its_own_id() => Check.None("An id is missing or used twice", Reused(Product));

    [Fact]
    public void Only_generated_messages_are_logged() =>
        Check.None("Use [LoggerMessage] in a nested Log class", Product.SelectMany(file => DirectCall.Matches(file.Code)
            .Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {match.Value}")));

    [Fact]
    public void A_missing_and_a_reused_id_would_be_found()
    {
        var first = SourceFile.Of("src/P/A.cs", "[LoggerMessage(7, LogLevel.Error, \"a\")] [LoggerMessage(Level = LogLevel.Error)]");
        var second = SourceFile.Of("src/P/B.cs", "[LoggerMessage(EventId = 7, Message = \"b\")]");
        Assert.Equal(3, Reused([first, second]).Count());
    }

    private static IEnumerable<string> Reused(IEnumerable<SourceFile> files) => files
        .SelectMany(file => Message.Matches(file.Text).Select(match => (Id: match.Groups["id"].Value, Where: $"{file.Path}:{file.LineAt(match.Index)}")))
        .GroupBy(message => message.Id)
        .Where(group => group.Key.Length == 0 || group.Count() > 1)
        .SelectMany(group => group.Select(message => $"{message.Where}: id {(group.Key.Length == 0 ? "missing" : group.Key)}"));
}
