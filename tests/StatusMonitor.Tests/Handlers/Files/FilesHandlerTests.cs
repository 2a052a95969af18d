using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Files;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Files;

/// <summary>Real files: whole lines only, whatever happened before, and no more files than wanted.</summary>
public sealed class FilesHandlerTests : HandlerContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;
    private readonly Delivery.WatchedTime _time = new();

    private string Events => Path.Combine(_folder, "events");

    protected override ReadOnlyMemory<byte> Output => File.Exists(Events) ? File.ReadAllBytes(Events) : default;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal override IHandler Create() => Create(FileRotation.Size);

    protected override void AssertHarmless(string output)
    {
        Assert.Equal(output.Length - 1, output.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal("e1", JsonSerializer.Deserialize(output, StatusMonitorJson.Event)?.Id.Value);
    }

    [Fact]
    public async Task Every_event_is_a_line_after_the_others()
    {
        StatusEvent[] all = [.. Stories.Incident, .. Stories.EveryKind];
        var results = await new Conversation(Create()).TellAsync(all, Token);
        Assert.All(results, result => Assert.Same(DeliveryResult.Done, result));
        Assert.Equal(all.Select(news => news.Id.Value), Ids(Events));
    }

    [Fact]
    public async Task Half_a_line_left_by_a_crash_is_ended_first()
    {
        await File.WriteAllTextAsync(Events, "{\"id\":\"e0\",\"po", Token);
        await Create().DeliverAsync(SomeNews.Update("e1"), Token);
        var lines = await File.ReadAllLinesAsync(Events, Token);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("{\"id\":\"e1\"", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public async Task An_event_that_may_have_been_written_is_looked_for(bool repeated, int lines)
    {
        await new Conversation(Create()).TellAsync(Stories.Incident.Take(2), Token);
        Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(new Dispatch(SomeNews.Update("e1")) { Repeated = repeated }, Token));
        Assert.Equal(lines, Ids(Events).Count);
    }

    [Fact]
    public async Task Half_a_line_of_the_same_event_does_not_count_and_nor_does_a_mention()
    {
        var line = Encoding.UTF8.GetString(StatusMonitor.Handlers.Json.JsonLinesHandler.Line(SomeNews.Update("e1")).Span);
        await File.WriteAllTextAsync(Events, "x" + line + line.TrimEnd('\n'), Token);
        await Create().DeliverAsync(new Dispatch(SomeNews.Update("e1")) { Repeated = true }, Token);
        Assert.Equal(3, (await File.ReadAllLinesAsync(Events, Token)).Length);
    }

    [Fact]
    public async Task No_file_grows_beyond_its_size_and_the_oldest_are_forgotten()
    {
        var handler = Create(FileRotation.Size, maxSize: 3_000);
        foreach (var number in Enumerable.Range(1, 50))
            await handler.DeliverAsync(SomeNews.Update($"e{number}"), Token);
        var files = Directory.GetFiles(_folder).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["events", "events.1", "events.2", "events.3"], files.Select(Path.GetFileName));
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, 3_000));
        var kept = files.AsEnumerable().Reverse().SelectMany(Ids).ToList();
        Assert.Equal(Enumerable.Range(51 - kept.Count, kept.Count).Select(number => $"e{number}"), kept);
    }

    [Fact]
    public async Task An_event_larger_than_the_size_still_gets_a_file_of_its_own()
    {
        var handler = Create(FileRotation.Size, maxSize: 3_000);
        await handler.DeliverAsync(SomeNews.Update("e1", new string('x', 5_000)), Token);
        await handler.DeliverAsync(SomeNews.Update("e2"), Token);
        Assert.Equal("e1", Assert.Single(Ids(Events + ".1")));
        Assert.Equal("e2", Assert.Single(Ids(Events)));
    }

    [Fact]
    public async Task A_new_day_gets_a_new_file_also_after_a_restart()
    {
        await Create(FileRotation.Day).DeliverAsync(SomeNews.Update("e1"), Token);
        File.SetLastWriteTimeUtc(Events, SomeNews.Now.UtcDateTime);
        var handler = Create(FileRotation.Day);
        await handler.DeliverAsync(SomeNews.Update("e2"), Token);
        Assert.Equal(["e1", "e2"], Ids(Events));
        _time.Advance(TimeSpan.FromDays(1));
        await handler.DeliverAsync(SomeNews.Update("e3"), Token);
        Assert.Equal(["e3"], Ids(Events));
        Assert.Equal(["e1", "e2"], Ids(Events + ".1"));
        File.SetLastWriteTimeUtc(Events, SomeNews.Now.UtcDateTime);
        await Create(FileRotation.Day).DeliverAsync(SomeNews.Update("e4"), Token);
        Assert.Equal(["e4"], Ids(Events));
    }

    [Fact]
    public async Task A_number_left_out_is_used_up_before_anything_is_forgotten()
    {
        foreach (var (name, text) in new[] { ("events.1", "one\n"), ("events.3", "three\n") })
            await File.WriteAllTextAsync(Path.Combine(_folder, name), text, Token);
        var handler = Create(FileRotation.Size, maxSize: 1_000);
        await handler.DeliverAsync(SomeNews.Update("e1", new string('x', 900)), Token);
        await handler.DeliverAsync(SomeNews.Update("e2"), Token);
        Assert.Equal("one\n", await File.ReadAllTextAsync(Events + ".2", Token));
        Assert.Equal("three\n", await File.ReadAllTextAsync(Events + ".3", Token));
    }

    [Fact]
    public async Task A_file_that_another_program_has_put_aside_or_removed_is_begun_anew()
    {
        var handler = Create(FileRotation.Never);
        await handler.DeliverAsync(SomeNews.Update("e1"), Token);
        File.Move(Events, Events + ".old");
        await handler.DeliverAsync(SomeNews.Update("e2"), Token);
        Assert.Equal(["e1"], Ids(Events + ".old"));
        File.Delete(Events);
        await handler.DeliverAsync(SomeNews.Update("e3"), Token);
        Assert.Equal(["e3"], Ids(Events));
    }

    [Theory]
    [InlineData("nowhere/events")]
    [InlineData("")]
    public async Task What_cannot_be_opened_is_tried_again(string path)
    {
        var handler = new FilesHandler("archive", new FilesOptions { Path = Path.Combine(_folder, path) }, _time);
        Assert.Equal(
            new DeliveryResult.TryAgain(DeliveryFailure.Output, "the file cannot be written"),
            await handler.DeliverAsync(SomeNews.Update(), Token));
    }

    [Fact]
    public async Task A_full_disk_is_tried_again()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no device that is always full");
        var handler = new FilesHandler("archive", new FilesOptions { Path = "/dev/full" }, _time);
        Assert.Equal(DeliveryFailure.Output, Assert.IsType<DeliveryResult.TryAgain>(await handler.DeliverAsync(SomeNews.Update(), Token)).Reason);
    }

    [Theory]
    [InlineData("path", """{"path":""}""")]
    [InlineData("path", """{"path":"/"}""")]
    [InlineData("path", """{"path":"/nowhere/events"}""")]
    [InlineData("keep", """{"path":"/tmp/events","keep":0}""")]
    [InlineData("rotate", """{"path":"/tmp/events","rotate":7}""")]
    public void A_mistake_is_named_with_its_key(string key, string options) =>
        Assert.Equal(key, Assert.Single(FilesHandler.Type.Mistakes(Read(options))).Key);

    [Theory]
    [InlineData("500KB", 500_000L)]
    [InlineData("100MB", 100_000_000L)]
    [InlineData("2 GB", 2_000_000_000L)]
    [InlineData("0MB", null)]
    [InlineData("100", null)]
    [InlineData("-1MB", null)]
    [InlineData("1.5MB", null)]
    [InlineData("", null)]
    public void A_size_is_a_number_and_a_unit(string text, long? bytes)
    {
        FilesOptions Written() => Read($$"""{"path":"/tmp/events","max_size":"{{text}}"}""");
        if (bytes is { } known)
            Assert.Equal(known, Written().MaxSize);
        else
            Assert.Throws<JsonException>(Written);
    }

    private static FilesOptions Read(string json) => JsonSerializer.Deserialize(json, FilesJson.Default.FilesOptions)!;

    private static List<string> Ids(string file) =>
        [.. File.ReadAllLines(file).Select(line => JsonSerializer.Deserialize(line, StatusMonitorJson.Event)!.Id.Value)];

    private FilesHandler Create(FileRotation rotation, long maxSize = 1_000_000) =>
        new("archive", new FilesOptions { Path = Events, Rotate = rotation, MaxSize = maxSize, Keep = 3, Fsync = true }, _time);
}
