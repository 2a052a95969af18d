using StatusMonitor.Model;
using StatusMonitor.Polling;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class ConditionalRequestTests
{
    [Theory]
    [InlineData("W/\"0123456789abcdef\"")]
    [InlineData("\"x-gzip\"")]
    [InlineData("unquoted")]
    [InlineData("'single'")]
    [InlineData("w/\"lower\"")]
    [InlineData("\"a\", \"b\"")]
    public async Task An_ETag_goes_back_byte_for_byte(string tag)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok(("ETag", tag))).On(Asking.Resource, Reply.Status(304));
        var asking = new Asking(pages);

        var first = Assert.IsType<PollResult.Changed>(await asking.GetAsync());
        await asking.GetAsync(first.Validators);

        Assert.Equal(tag, first.Validators.ETag);
        Assert.Equal(tag, pages.Sent[1]["If-None-Match"]);
    }

    [Theory]
    [InlineData("Tue, 03 Nov 2026 14:32:00 GMT")]
    [InlineData("some day")]
    public async Task Last_Modified_goes_back_byte_for_byte(string date)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok(("Last-Modified", date))).On(Asking.Resource, Reply.Status(304));
        var asking = new Asking(pages);

        var first = Assert.IsType<PollResult.Changed>(await asking.GetAsync());
        await asking.GetAsync(first.Validators);

        Assert.Equal(date, pages.Sent[1]["If-Modified-Since"]);
        Assert.Null(pages.Sent[1]["If-None-Match"]);
    }

    [Fact]
    public async Task Validators_of_another_address_stay_at_home()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok());

        await new Asking(pages).GetAsync(Asking.Stored("\"a\"", "yesterday", url: Asking.Resource + "?x"));

        Assert.Null(pages.Sent[0]["If-None-Match"]);
        Assert.Null(pages.Sent[0]["If-Modified-Since"]);
    }

    [Fact]
    public async Task Every_request_says_who_asks_and_the_same_encodings()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok());

        await new Asking(pages).GetAsync();

        Assert.Equal("gzip, br", pages.Sent[0]["Accept-Encoding"]);
        Assert.StartsWith("statusmon/", pages.Sent[0]["User-Agent"]);
    }

    [Fact]
    public async Task A_304_gives_back_the_very_validators_it_was_asked_with()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(304, ("ETag", "\"a\"")));
        var stored = Asking.Stored();

        var result = Assert.IsType<PollResult.Unchanged>(await new Asking(pages).GetAsync(stored));

        Assert.Same(stored, result.Validators);
    }

    [Fact]
    public async Task A_304_may_renew_the_validators()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(304, ("ETag", "\"b\""), ("Last-Modified", "now")));
        var stored = Asking.Stored(hash: "h");

        var result = Assert.IsType<PollResult.Unchanged>(await new Asking(pages).GetAsync(stored));

        Assert.Equal(stored with { ETag = "\"b\"", LastModified = "now" }, result.Validators);
    }

    [Fact]
    public async Task A_304_nobody_asked_for_is_asked_again_past_the_caches()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(304)).On(Asking.Resource, Reply.Ok());

        var result = await new Asking(pages).GetAsync();

        Assert.IsType<PollResult.Changed>(result);
        Assert.Null(pages.Sent[0]["Cache-Control"]);
        Assert.Equal("no-cache", pages.Sent[1]["Cache-Control"]);
    }

    [Fact]
    public async Task A_304_nobody_asked_for_twice_is_a_fault_of_the_server()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(304)).On(Asking.Resource, Reply.Status(304));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.Protocol, result.Reason);
        Assert.Equal(2, pages.Sent.Count);
    }

    [Fact]
    public async Task A_304_to_a_stored_hash_alone_is_one_nobody_asked_for()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(304)).On(Asking.Resource, Reply.Ok());

        Assert.IsType<PollResult.Changed>(await new Asking(pages).GetAsync(Asking.Stored(tag: null, hash: "h")));
    }

    [Fact]
    public async Task The_same_ETag_over_another_body_is_a_change()
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Ok("{}", ("ETag", "\"a\""))).On(Asking.Resource, Reply.Ok("[]", ("ETag", "\"a\"")));
        var asking = new Asking(pages);

        await asking.GetAsync();
        var forced = Assert.IsType<PollResult.Changed>(await asking.GetAsync());

        Assert.Equal("[]"u8, forced.Body.Span);
    }

    [Fact]
    public async Task The_same_bytes_again_are_unchanged_and_never_decoded()
    {
        var body = Reply.Gzip(Reply.Json);
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Ok(body, ("Content-Encoding", "gzip")))
            .On(Asking.Resource, Reply.Ok(body, ("Content-Encoding", "gzip"), ("ETag", "\"new\"")));
        var asking = new Asking(pages);

        var first = Assert.IsType<PollResult.Changed>(await asking.GetAsync());
        var second = Assert.IsType<PollResult.Unchanged>(await asking.GetAsync(first.Validators));

        Assert.Equal(1, asking.Fetcher.DecodedBodies);
        Assert.Equal("\"new\"", second.Validators.ETag);
    }

    [Fact]
    public async Task The_same_bytes_under_another_address_are_read()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok()).On(Asking.Resource, Reply.Ok());
        var asking = new Asking(pages);

        var first = Assert.IsType<PollResult.Changed>(await asking.GetAsync());
        var second = await asking.GetAsync(first.Validators with { Url = "https://old.example/" });

        Assert.IsType<PollResult.Changed>(second);
    }

    [Fact]
    public async Task Validators_keep_the_version_of_the_reader_they_came_in_with()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Ok());

        var result = Assert.IsType<PollResult.Changed>(await new Asking(pages).GetAsync(Asking.Stored()));

        Assert.Equal(7, result.Validators.ReaderVersion);
        Assert.Equal(Asking.Resource, result.Validators.Url);
    }
}
