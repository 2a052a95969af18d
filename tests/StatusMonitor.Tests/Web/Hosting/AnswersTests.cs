using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using StatusMonitor.Web.Hosting;
using Xunit;

namespace StatusMonitor.Tests.Web.Hosting;

public sealed class AnswersTests
{
    private static readonly string s_long = string.Concat(Enumerable.Range(0, 400).Select(n => $"line {n}\n"));

    [Fact]
    public async Task The_same_body_has_the_same_strong_tag_and_another_body_another()
    {
        var (first, again, other) = (await AskAsync("one"), await AskAsync("one"), await AskAsync("two"));

        Assert.Matches("^\"[0-9a-f]{24}\"$", first.Headers.ETag.ToString());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
        Assert.Equal("private, no-cache", first.Headers.CacheControl);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    [InlineData("\"other\", {0}")]
    [InlineData("\"a\",W/\"b\" , W/{0},\"c\"")]
    public async Task Who_has_it_already_gets_304_and_no_body(string have)
    {
        var tag = (await AskAsync("one")).Headers.ETag.ToString();

        var answer = await AskAsync("one", If(have.Replace("{0}", tag)));

        Assert.Equal(304, answer.StatusCode);
        Assert.Equal("", Text(answer));
        Assert.Equal(tag, answer.Headers.ETag);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal("private, no-cache", answer.Headers.CacheControl);
        Assert.Null(answer.ContentType);
        Assert.Null(answer.ContentLength);
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("not a tag at all")]
    [InlineData("\"unfinished")]
    [InlineData("")]
    public async Task Who_has_something_else_or_says_nonsense_gets_the_body(string have)
    {
        var answer = await AskAsync("one", If(have));

        Assert.Equal((200, "one"), (answer.StatusCode, Text(answer)));
    }

    [Fact]
    public async Task A_list_over_several_header_lines_is_read_whole()
    {
        var tag = (await AskAsync("one")).Headers.ETag.ToString();

        var answer = await AskAsync("one", request => request.Headers.IfNoneMatch = new(["\"x\"", tag]));

        Assert.Equal(304, answer.StatusCode);
    }

    [Fact]
    public async Task A_HEAD_gets_the_headers_of_the_GET_and_no_body()
    {
        var (get, head) = (await AskAsync("one"), await AskAsync("one", request => request.Method = "HEAD"));

        Assert.Equal("", Text(head));
        Assert.Equal(3, head.ContentLength);
        Assert.Equal((get.Headers.ETag, get.ContentType), (head.Headers.ETag, head.ContentType));
    }

    [Fact]
    public async Task An_answer_that_is_no_200_has_no_tag_and_is_always_whole()
    {
        var answer = await AskAsync("gone", If("*"), status: 404);

        Assert.Equal((404, "gone"), (answer.StatusCode, Text(answer)));
        Assert.Empty(answer.Headers.ETag.ToString());
    }

    [Fact]
    public async Task A_POST_is_answered_whole_whatever_the_client_has() =>
        Assert.Equal(200, (await AskAsync("one", request => (request.Method, request.Headers.IfNoneMatch) = ("POST", "*"))).StatusCode);

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("BR;q=0, GZip", "gzip")]
    [InlineData("gzip;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("deflate", "")]
    [InlineData(";;;", "")]
    [InlineData("", "")]
    public async Task A_long_body_is_compressed_as_the_client_likes_it_best(string accepted, string coding)
    {
        var answer = await AskAsync(s_long, request => request.Headers.AcceptEncoding = accepted);

        Assert.Equal(coding, answer.Headers.ContentEncoding.ToString());
        Assert.Equal(s_long, Text(answer));
        Assert.Equal(answer.Body.Length, answer.ContentLength);
        Assert.Equal("Accept-Encoding", answer.Headers.Vary);
        if (coding.Length > 0) Assert.True(answer.Body.Length < s_long.Length / 2);
    }

    [Fact]
    public async Task A_short_body_is_sent_as_it_is() =>
        Assert.Empty((await AskAsync("one", request => request.Headers.AcceptEncoding = "br")).Headers.ContentEncoding.ToString());

    [Fact]
    public async Task Each_coding_has_its_own_tag_and_its_304()
    {
        var plain = (await AskAsync(s_long)).Headers.ETag.ToString();
        var packed = (await AskAsync(s_long, request => request.Headers.AcceptEncoding = "br")).Headers.ETag.ToString();

        Assert.NotEqual(plain, packed);
        Assert.Equal(304, (await AskAsync(s_long, request => (request.Headers.AcceptEncoding, request.Headers.IfNoneMatch) = ("br", packed))).StatusCode);
        Assert.Equal(200, (await AskAsync(s_long, request => (request.Headers.AcceptEncoding, request.Headers.IfNoneMatch) = ("gzip", packed))).StatusCode);
    }

    private static Action<HttpRequest> If(string noneMatch) => request => request.Headers.IfNoneMatch = noneMatch;

    private static async Task<HttpResponse> AskAsync(string body, Action<HttpRequest>? ask = null, int status = 200)
    {
        var context = new DefaultHttpContext { Request = { Method = "GET" }, Response = { Body = new MemoryStream(), StatusCode = status } };
        ask?.Invoke(context.Request);
        await Answers.SendAsync(context, body, "text/plain; charset=utf-8");
        return context.Response;
    }

    private static string Text(HttpResponse answer)
    {
        answer.Body.Position = 0;
        using Stream decoded = answer.Headers.ContentEncoding.ToString() switch
        {
            "br" => new BrotliStream(answer.Body, CompressionMode.Decompress, leaveOpen: true),
            "gzip" => new GZipStream(answer.Body, CompressionMode.Decompress, leaveOpen: true),
            _ => new MemoryStream(((MemoryStream)answer.Body).ToArray()),
        };
        return new StreamReader(decoded, Encoding.UTF8).ReadToEnd();
    }
}
