using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StatusMonitor.Cli.Commands;
using StatusMonitor.Cli.Logging;
using StatusMonitor.Cli.Usage;
using StatusMonitor.EventLog;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class EndingTests
{
    [Fact]
    public void Each_failure_has_its_exit_code_and_its_message()
    {
        Assert.Equal(new Ending(64, "m"), Ending.Of(new UsageException("m")));
        Assert.Equal(new Ending(64, "a\nb"), Ending.Of(new OptionsValidationException("o", typeof(string), ["a", "b"])));
        Assert.Equal(new Ending(75, "m"), Ending.Of(new EventLogException(EventLogFailure.InUse, "m")));
        Assert.Equal(new Ending(74, "m"), Ending.Of(new EventLogException(EventLogFailure.Full, "m")));
        Assert.Equal(new Ending(130, null), Ending.Of(new OperationCanceledException()));
        Assert.Equal(new Ending(0, null), Ending.Of(new IOException("broken pipe", 32)));
        Assert.Equal(74, Ending.Of(new IOException("no space", 28)).Code);
    }

    [Fact]
    public void A_bug_is_one_line_without_a_trace()
    {
        var ending = Ending.Of(new InvalidOperationException("first\n   at Some.Place()"));
        Assert.Equal(70, ending.Code);
        Assert.DoesNotContain('\n', ending.Message!);
        Assert.Contains("please report it", ending.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_is_one_plain_line()
    {
        Assert.Equal("warn: a page says hello", StderrLogger.Line(LogLevel.Warning, "a page\nsays \u001b[31mhello", null));
        Assert.Equal("error: it broke (IOException: why)", StderrLogger.Line(LogLevel.Error, "it broke", new IOException("why")));
    }
}
