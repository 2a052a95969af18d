using System.Text;
using StatusMonitor.Model;
using StatusMonitor.Polling;
using StatusMonitor.Polling.Http;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class BodyTests
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 40_000)));

    public static TheoryData<string?, byte[]> Encoded => new()
    {
        { null, Large },
        { "identity", Large },
        { "gzip", Reply.Gzip(Large) },
        { "X-GZIP", Reply.Gzip(Large) },
        { "br", Reply.Brotli(Large) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public async Task Every_encoding_we_ask_for_is_undone(string? encoding, byte[] wire)
    {
        var result = Assert.IsType<PollResult.Changed>(await GetAsync(Answer(wire, encoding)));

        Assert.Equal(Large, result.Body.ToArray());
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, br")]
    [InlineData("gzip, gzip")]
    public async Task An_encoding_we_did_not_ask_for_is_a_fault_of_the_server(string encoding)
    {
        var result = Assert.IsType<PollResult.Failed>(await GetAsync(Answer(Reply.Gzip(Reply.Json), encoding)));

        Assert.Equal(PollFailure.Protocol, result.Reason);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Bytes_that_do_not_decode_are_malformed(string encoding)
    {
        var result = Assert.IsType<PollResult.Failed>(await GetAsync(Answer("no such thing as compressed"u8.ToArray(), encoding)));

        Assert.Equal(PollFailure.Malformed, result.Reason);
    }

    [Fact]
    public async Task A_body_of_no_bytes_is_empty_compressed_or_not()
    {
        foreach (var (body, encoding) in new[] { ([], null), (Reply.Gzip(""), "gzip"), (Reply.Brotli([]), "br") })
        {
            var result = Assert.IsType<PollResult.Failed>(await GetAsync(Answer(body, encoding)));
            Assert.Equal(PollFailure.Empty, result.Reason);
        }
    }

    [Theory]
    [InlineData("{}", "text/html; charset=utf-8")]
    [InlineData("{}", "application/xhtml+xml")]
    [InlineData("<!doctype html>", "application/json")]
    [InlineData("<html>", null)]
    [InlineData("\uFEFF \r\n\t<html>", null)]
    public async Task A_web_page_is_no_data(string body, string? type)
    {
        var reply = type is null ? Reply.Ok(body) : Reply.Ok(body, ("Content-Type", type));

        var result = Assert.IsType<PollResult.Failed>(await GetAsync(reply));

        Assert.Equal(PollFailure.Html, result.Reason);
    }

    [Fact]
    public async Task A_web_page_in_UTF_16_is_no_data_either()
    {
        var result = Assert.IsType<PollResult.Failed>(await GetAsync(Reply.Ok([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<html>")])));

        Assert.Equal(PollFailure.Html, result.Reason);
    }

    [Theory]
    [InlineData("application/atom+xml")]
    [InlineData("text/xml; charset=utf-8")]
    public async Task A_feed_that_says_so_is_data(string type) =>
        Assert.IsType<PollResult.Changed>(await GetAsync(Reply.Ok("<feed/>", ("Content-Type", type))));

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public async Task The_limit_is_exact_over_the_wire_and_after_decoding(int size, bool isRead)
    {
        var body = Encoding.ASCII.GetBytes(new string('1', size));
        foreach (var (wire, encoding) in new[] { (body, null), (Reply.Gzip(body), "gzip"), (Reply.Brotli(body), "br") })
        {
            var result = await GetAsync(Answer(wire, encoding), new FetchOptions { MaxBodyBytes = 1000 });
            Assert.Equal(isRead, result is PollResult.Changed { Body.Length: var length } && length == size);
            Assert.True(isRead || result is PollResult.Failed { Reason: PollFailure.TooLarge });
        }
    }

    [Fact]
    public void A_bomb_takes_no_more_memory_than_the_limit()
    {
        const int limit = 1 << 20;
        var zeros = new byte[64 << 20];
        foreach (var (bomb, encoding) in new[] { (Reply.Gzip(zeros), BodyEncoding.Gzip), (Reply.Brotli(zeros), BodyEncoding.Brotli) })
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var (body, failure) = BodyDecoder.Decode(bomb, encoding, limit);
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Null(body);
            Assert.Equal(PollFailure.TooLarge, failure);
            Assert.InRange(taken, 0, 3 * limit);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_body_cut_anywhere_gives_a_beginning_of_it_or_a_failure(string encoding)
    {
        var text = """{"page":{"id":"abc"},"incidents":[{"id":"1","name":"Errors"},{"id":"2","name":"More errors"}]}"""u8.ToArray();
        var whole = encoding == "gzip" ? Reply.Gzip(text) : Reply.Brotli(text);
        for (var cut = 0; cut < whole.Length; cut++)
        {
            var result = await GetAsync(Answer(whole[..cut], encoding));
            if (result is PollResult.Changed changed)
                Assert.True(text.AsSpan().StartsWith(changed.Body.Span), $"cut at {cut}");
            else
                Assert.True(result is PollResult.Failed { Reason: PollFailure.Empty or PollFailure.Malformed }, $"cut at {cut}");
        }
    }

    private static HttpResponseMessage Answer(byte[] wire, string? encoding) =>
        encoding is null ? Reply.Ok(wire) : Reply.Ok(wire, ("Content-Encoding", encoding));

    private static async Task<PollResult> GetAsync(HttpResponseMessage reply, FetchOptions? options = null)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, reply);
        return await new Asking(pages, options).GetAsync();
    }
}
