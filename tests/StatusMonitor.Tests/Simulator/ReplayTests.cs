using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using StatusMonitor.Simulator.Replay;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class ReplayTests
{
    private const string Lines =
        """
        {"at": "2021-02-02T22:41:10+00:00", "commit": "c1", "body": "{\n  \"page\": \"caf\u00e9 \\ud83d\\ude00\"\n}"}
        {"at": "2021-02-02T22:57:00+00:00", "commit": "c2", "body": "", "more": {"x": [1]}}

        {"at": "2021-02-02T23:18:17+00:00", "commit": "c3", "body": "last"}
        """;

    [Theory]
    [InlineData(".jsonl")]
    [InlineData(".jsonl.gz")]
    [InlineData(".jsonl.br")]
    public void A_series_is_read_from_each_packing(string extension)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("series" + extension, Lines);

        var versions = ReplayReader.Read(path).ToList();

        Assert.Equal(["c1", "c2", "c3"], versions.Select(v => v.Commit));
        Assert.Equal("{\n  \"page\": \"café \\ud83d\\ude00\"\n}", Encoding.UTF8.GetString(versions[0].Body.Span));
        Assert.Equal(0, versions[1].Body.Length);
        Assert.Equal(new DateTimeOffset(2021, 2, 2, 23, 18, 17, TimeSpan.Zero), versions[2].At);
    }

    [Theory]
    [InlineData("{\"at\":\"2021-02-02T22:41:10+00:00\",\"commit\":\"c\"}")]
    [InlineData("{\"at\":\"yesterday\",\"commit\":\"c\",\"body\":\"\"}")]
    [InlineData("not json")]
    public void A_broken_line_is_refused(string line)
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InvalidDataException>(() => ReplayReader.Read(folder.Write("series.jsonl", line)).ToList());
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_read_whole()
    {
        using var folder = new TemporaryFolder();
        var body = new string('x', 5 << 20);
        var line = $$"""{"at":"2021-02-02T22:41:10+00:00","commit":"c","body":"{{body}}"}""";

        var versions = ReplayReader.Read(folder.Write("series.jsonl.gz", line + "\n" + line)).ToList();

        Assert.Equal([body.Length, body.Length], versions.Select(v => v.Body.Length));
    }

    [Fact]
    public void A_folder_is_read_in_order_of_time()
    {
        using var folder = new TemporaryFolder();
        folder.Write("2021-02-02T22-57-00Z.json.gz", "later");
        folder.Write("2021-02-02T22-41-10Z.json", "earlier");

        var versions = ReplayReader.ReadFolder(folder.Path).ToList();

        Assert.Equal(["earlier", "later"], versions.Select(v => Encoding.UTF8.GetString(v.Body.Span)));
        Assert.Equal(new DateTimeOffset(2021, 2, 2, 22, 41, 10, TimeSpan.Zero), versions[0].At);
    }

    [Fact]
    public async Task A_replayed_page_moves_by_hand_and_serves_an_empty_body_as_empty()
    {
        await using var rig = await SimulatorRig.StartAsync();
        using var folder = new TemporaryFolder();
        using var replay = new ReplayPage(ReplayReader.Read(folder.Write("series.jsonl", Lines)));
        rig.Server.Add(replay, "recorded");
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());

        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(http, rig)).Status);
        var bodies = new List<string>();
        while (replay.MoveNext())
            bodies.Add((await ReadAsync(http, rig)).Body);

        Assert.Equal(["", "last"], bodies[1..]);
        Assert.StartsWith("{\n  \"page\"", bodies[0], StringComparison.Ordinal);
        Assert.Equal("c3", replay.Current?.Commit);
    }

    [Theory]
    [InlineData("statuspage/replay/github/summary.2020-11_2026-08.jsonl.gz", 10287, 61)]
    [InlineData("statuspage/replay/atlassian-statuspage/summary.2020-11_2026-08.jsonl.br", 703, 5)]
    public void A_recorded_series_is_whole(string name, int versions, int empty)
    {
        var path = System.IO.Path.Combine(RecordedPages.Root(), name);

        var (count, blank) = (0, 0);
        var before = DateTimeOffset.MinValue;
        foreach (var version in ReplayReader.Read(path))
        {
            Assert.True(version.At >= before, $"{version.Commit} goes back in time");
            before = version.At;
            count++;
            if (version.Body.IsEmpty)
                blank++;
            else
                JsonDocument.Parse(version.Body).Dispose();
        }

        Assert.Equal((versions, empty), (count, blank));
    }

    [Fact]
    public void A_recorded_window_is_whole()
    {
        var folder = System.IO.Path.Combine(RecordedPages.Root(), "statuspage/windows/digitalocean-2021-02-02-stale-then-reappears");

        var versions = ReplayReader.ReadFolder(folder).ToList();

        Assert.Equal(4, versions.Count);
        Assert.Equal(new DateTimeOffset(2021, 2, 2, 22, 16, 52, TimeSpan.Zero), versions[0].At);
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadAsync(HttpMessageInvoker http, SimulatorRig rig)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, rig.Server.Url + "/recorded/api/v2/summary.json");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("replay").FullName;

        public string Write(string name, string text)
        {
            var path = System.IO.Path.Combine(Path, name);
            using Stream file = File.Create(path);
            using Stream packed = System.IO.Path.GetExtension(name) switch
            {
                ".gz" => new GZipStream(file, CompressionLevel.Fastest),
                ".br" => new BrotliStream(file, CompressionLevel.Fastest),
                _ => file,
            };
            packed.Write(Encoding.UTF8.GetBytes(text));
            return path;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
