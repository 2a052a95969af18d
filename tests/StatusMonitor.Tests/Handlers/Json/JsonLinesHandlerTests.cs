using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Json;

public sealed class JsonLinesHandlerTests : HandlerContract, IDisposable
{
    private readonly FlushedStream _output = new();

    protected override ReadOnlyMemory<byte> Output => _output.ToArray();

    public void Dispose() => _output.Dispose();

    internal override IHandler Create() => new JsonLinesHandler("archive", _output);

    protected override void AssertHarmless(string output)
    {
        Assert.Equal(output.Length - 1, output.IndexOf('\n'));
        Assert.Equal("e1", JsonSerializer.Deserialize(output, StatusMonitorJson.Event)?.Id.Value);
    }

    [Fact]
    public async Task Each_event_is_one_line_that_reads_back_as_the_event()
    {
        var handler = Create();
        StatusEvent[] news = [SomeNews.Update("e1"), SomeNews.Update("e2", "two\nlines")];
        foreach (var statusEvent in news)
            await handler.DeliverAsync(statusEvent, Token);
        var lines = Encoding.UTF8.GetString(Output.Span).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal(["We are investigating.", "two\nlines"],
            lines[..2].Select(line => JsonSerializer.Deserialize(line, StatusMonitorJson.Event)?.Update?.Body));
    }

    [Fact]
    public async Task A_line_is_flushed_before_the_event_counts_as_delivered()
    {
        await Create().DeliverAsync(SomeNews.Update(), Token);
        Assert.Equal(_output.Length, _output.Flushed);
    }

    [Fact]
    public async Task A_closed_output_is_told_to_the_owner()
    {
        var handler = new JsonLinesHandler("archive", _output);
        await _output.DisposeAsync();
        Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token));
        Assert.True(handler.Closed.IsCompleted);
    }

    private sealed class FlushedStream : MemoryStream
    {
        public long Flushed { get; private set; }

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Flushed = Length;
            return Task.CompletedTask;
        }
    }
}
