using System.Text;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Console;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Console;

public sealed class ConsoleHandlerTests : HandlerContract
{
    private readonly StringBuilder _output = new();

    protected override ReadOnlyMemory<byte> Output => Encoding.UTF8.GetBytes(_output.ToString());

    internal override IHandler Create() => Create(new ConsoleStyle(Color: false, Width: 100));

    protected override void AssertHarmless(string output) =>
        Assert.All(output.TrimEnd('\n').Split('\n')[1..], line => Assert.True(line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal), line));

    [Fact]
    public async Task The_style_is_asked_for_each_event_since_terminals_change_their_width()
    {
        var width = 120;
        var handler = new ConsoleHandler("archive", new StringWriter(_output), () => new ConsoleStyle(false, width));
        await handler.DeliverAsync(SomeNews.Update(), Token);
        width = 100;
        await handler.DeliverAsync(SomeNews.Update(), Token);
        Assert.Equal([120, 100], _output.ToString().Split('\n').Where(line => line.StartsWith('[')).Select(line => line.Length));
    }

    [Fact]
    public async Task A_broken_pipe_is_told_to_the_owner_and_loses_nothing()
    {
        var handler = new ConsoleHandler("archive", new BrokenWriter(new IOException("Broken pipe", 32)), new ConsoleStyle());
        Assert.False(handler.Closed.IsCompleted);
        var result = Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(DeliveryFailure.Output, result.Reason);
        Assert.True(handler.Closed.IsCompleted);
    }

    [Fact]
    public async Task A_full_disk_is_tried_again_and_does_not_end_the_process()
    {
        var handler = new ConsoleHandler("archive", new BrokenWriter(new IOException("No space left on device", 28)), new ConsoleStyle());
        Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.False(handler.Closed.IsCompleted);
    }

    private ConsoleHandler Create(ConsoleStyle style) => new("archive", new StringWriter(_output), style);

    private sealed class BrokenWriter(Exception failure) : StringWriter
    {
        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
