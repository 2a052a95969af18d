using System.IO.Compression;
using System.Net;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class ConditionalRequestTests
{
    [Fact]
    public async Task An_unchanged_page_answers_304_with_its_etag_and_no_body()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var etag = await rig.ETagAsync();

        using var again = await rig.GetAsync(etag: etag);

        Assert.Matches("^W/\"[0-9a-f]{32}\"$", etag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(etag, again.ETagText());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("\"other\", {0}")]
    public async Task A_list_and_a_star_match_too(string pattern)
    {
        await using var rig = await SimulatorRig.StartAsync();
        var etag = await rig.ETagAsync();

        using var again = await rig.GetAsync(etag: pattern.Replace("{0}", etag, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task A_changed_page_answers_200_with_another_etag()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var etag = await rig.ETagAsync();
        rig.Page.OpenIncident("Errors", Impacts.Minor, "We are looking into it.");

        using var again = await rig.GetAsync(etag: etag);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.NotEqual(etag, again.ETagText());
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_body_is_compressed_as_asked(string accepted, string? expected)
    {
        await using var rig = await SimulatorRig.StartAsync();
        var plain = await rig.BytesAsync();

        using var response = await rig.GetAsync(encoding: accepted);

        Assert.Equal(expected, response.HeaderText("Content-Encoding"));
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = expected switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var read = new MemoryStream();
        await unpacked.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(plain, read.ToArray());
    }

    [Fact]
    public async Task Requests_are_recorded_word_for_word()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var etag = await rig.ETagAsync();

        using var again = await rig.GetAsync(etag: etag, encoding: "gzip");

        var seen = Assert.Single(rig.Server.Requests.Snapshot(), r => r.Status == 304);
        Assert.Equal(("acme", PageResource.Summary, etag, "gzip"), (seen.Page, seen.Resource, seen.IfNoneMatch, seen.AcceptEncoding));
        Assert.Equal(rig.Time.GetUtcNow(), seen.ReceivedAt);
        Assert.Equal((2, 1), (rig.Server.Requests.Total, rig.Server.Requests.NotModified));
    }

    [Fact]
    public async Task Without_recording_only_the_counts_go_on()
    {
        await using var server = await SimulatorServer.StartAsync(
            new SimulatorOptions { RecordRequests = false }, TestContext.Current.CancellationToken);
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());

        using var response = await http.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, server.Url + "/nobody"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(1, server.Requests.Total);
        Assert.Empty(server.Requests.Snapshot());
    }
}
