using System.Diagnostics;
using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Exec;
using StatusMonitor.Model;
using StatusMonitor.Tests.Delivery;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Exec;

/// <summary>Real programs: what they get, and what becomes of each way to end.</summary>
public sealed class ExecHandlerTests : HandlerContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;
    private readonly WatchedTime _time = new();

    private string Got => Path.Combine(_folder, "got");

    protected override ReadOnlyMemory<byte> Output => File.Exists(Got) ? File.ReadAllBytes(Got) : default;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal override IHandler Create() => Shell("cat > got");

    protected override void AssertHarmless(string output)
    {
        Assert.Equal(output.Length - 1, output.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("e1", JsonSerializer.Deserialize(output, StatusMonitorJson.Event)?.Id.Value);
    }

    [Fact]
    public async Task Every_event_is_a_line_of_json_on_standard_input()
    {
        foreach (var news in Stories.Incident.Concat(Stories.EveryKind))
        {
            Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(news, Token));
            Assert.Equal(StatusMonitor.Handlers.Json.JsonLinesHandler.Line(news).ToArray(), Output.ToArray());
        }
    }

    [Fact]
    public async Task Texts_reach_the_environment_as_single_lines_and_no_command_line()
    {
        var news = SomeNews.Update(status: "$(touch owned)\n;`touch owned`\u001b[2J");
        news = news with { Incident = news.Incident! with { Impact = new string('x', 1_000) } };
        var handler = Shell("printf '%s\\n' \"$STATUSMON_EVENT_ID\" \"$STATUSMON_KIND\" \"$STATUSMON_PAGE\" \"$STATUSMON_INCIDENT\" \"$STATUSMON_STATUS\" \"$STATUSMON_IMPACT\" > got");
        Assert.Same(DeliveryResult.Done, await handler.DeliverAsync(news, Token));
        Assert.Equal(
            ["e1", "incident.update", "openai", "i1", "$(touch owned) ;`touch owned`", new string('x', 199) + "…", ""],
            Encoding.UTF8.GetString(Output.Span).Split('\n'));
        Assert.Equal([Got], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task What_is_not_known_is_set_and_empty()
    {
        var news = SomeNews.Update() with { Kind = EventKind.PageGap, Incident = null, Update = null };
        await Shell("printf '%s' \"${STATUSMON_INCIDENT-unset}\" > got").DeliverAsync(news, Token);
        Assert.Equal(0, Output.Length);
        Assert.True(File.Exists(Got));
    }

    [Theory]
    [InlineData(0, typeof(DeliveryResult.Delivered), null)]
    [InlineData(1, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(64, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(74, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(75, typeof(DeliveryResult.TryAgain), DeliveryFailure.Throttled)]
    [InlineData(78, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(126, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(127, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    [InlineData(255, typeof(DeliveryResult.GiveUp), DeliveryFailure.Refused)]
    public async Task An_exit_code_decides(int code, Type type, DeliveryFailure? reason)
    {
        var result = await Shell($"echo hidden; echo hidden >&2; exit {code}").DeliverAsync(SomeNews.Update(), Token);
        Assert.IsType(type, result);
        Assert.Equal(reason, result switch { DeliveryResult.GiveUp gaveUp => gaveUp.Reason, DeliveryResult.TryAgain again => again.Reason, _ => null });
        Assert.DoesNotContain("hidden", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_asks_for_later_is_no_ambiguity() =>
        Assert.False(Assert.IsType<DeliveryResult.TryAgain>(await Shell("exit 75").DeliverAsync(SomeNews.Update(), Token)).Ambiguous);

    [Theory]
    [InlineData(9)]
    [InlineData(11)]
    [InlineData(15)]
    public async Task A_signal_is_ambiguous_and_tried_again(int signal) => Assert.Equal(
        new DeliveryResult.TryAgain(DeliveryFailure.HandlerError, $"ended by signal {signal}", null, Ambiguous: true),
        await Shell($"kill -{signal} $$").DeliverAsync(SomeNews.Update(), Token));

    [Theory]
    [InlineData("/nowhere/program")]
    [InlineData("no-program-of-this-name")]
    public async Task A_program_that_is_not_there_is_given_up(string program)
    {
        var handler = new ExecHandler("archive", new ExecOptions { Command = [program] }, _time);
        Assert.Equal(DeliveryFailure.Refused, Assert.IsType<DeliveryResult.GiveUp>(await handler.DeliverAsync(SomeNews.Update(), Token)).Reason);
    }

    [Theory]
    [InlineData("exec true")]
    [InlineData("exec <&-; exec true")]
    [InlineData("head -c 5 > got")]
    [InlineData("cat > /dev/null; yes hidden | head -c 5000000; yes hidden | head -c 5000000 >&2")]
    public async Task A_program_need_not_read_and_may_print_without_end(string script)
    {
        var result = await Shell(script).DeliverAsync(SomeNews.Update(body: new string('x', 1_000_000)), Token);
        Assert.Same(DeliveryResult.Done, result);
    }

    [Fact]
    public async Task A_program_that_leaves_a_child_behind_is_not_waited_for()
    {
        var watch = Stopwatch.StartNew();
        Assert.Same(DeliveryResult.Done, await Shell("sleep 60 & echo $! > got").DeliverAsync(SomeNews.Update(), Token));
        using var child = Process.GetProcessById(int.Parse(Encoding.UTF8.GetString(Output.Span)));
        child.Kill();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task What_takes_too_long_is_ended_with_all_it_started()
    {
        var handler = Shell("mkfifo pipe; sleep 600 & echo $! > child; echo begun > pipe; wait");
        var delivery = handler.DeliverAsync(SomeNews.Update(body: new string('x', 1_000_000)), Token).AsTask();
        var wait = await _time.NextWaitAsync();
        Assert.Equal(TimeSpan.FromSeconds(30), wait);
        var child = await ChildAsync();
        Assert.False(delivery.IsCompleted);
        _time.Advance(wait);
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Timeout, "not finished in 30 s, and ended", null, Ambiguous: true), await delivery);
        await child.WaitForExitAsync(Token).Soon();
        child.Dispose();
    }

    [Fact]
    public async Task A_shutdown_ends_the_program_and_is_thrown()
    {
        using var shutdown = new CancellationTokenSource();
        var delivery = Shell("mkfifo pipe; sleep 600 & echo $! > child; echo begun > pipe; wait").DeliverAsync(SomeNews.Update(), shutdown.Token).AsTask();
        await _time.NextWaitAsync();
        using var child = await ChildAsync();
        await shutdown.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => delivery);
        await child.WaitForExitAsync(Token).Soon();
    }

    [Theory]
    [InlineData("command", """{"command":[]}""")]
    [InlineData("command", """{"command":[" "]}""")]
    [InlineData("command", """{"command":["/"]}""")]
    [InlineData("command[1]", """{"command":["a","\u0000"]}""")]
    [InlineData("working_directory", """{"command":["a"],"working_directory":"/nowhere"}""")]
    [InlineData("timeout", """{"command":["a"],"timeout":"2h"}""")]
    public void A_mistake_is_named_with_its_key(string key, string options) =>
        Assert.Equal(key, Assert.Single(ExecHandler.Type.Mistakes(JsonSerializer.Deserialize(options, ExecJson.Default.ExecOptions)!)).Key);

    /// <summary>The program's child, once the program says that it has begun: opening the pipe waits for it.</summary>
    private async Task<Process> ChildAsync()
    {
        var pipe = Path.Combine(_folder, "pipe");
        using var patience = Patience.Begin();
        await Patience.UntilAsync(() => File.Exists(pipe));
        await File.ReadAllTextAsync(pipe, patience.Token);
        return Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "child"), Token)));
    }

    private ExecHandler Shell(string script) =>
        new("archive", new ExecOptions { Command = ["/bin/sh", "-c", script], WorkingDirectory = _folder }, _time);
}
