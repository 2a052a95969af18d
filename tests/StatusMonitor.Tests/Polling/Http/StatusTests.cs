using StatusMonitor.Model;
using StatusMonitor.Polling;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class StatusTests
{
    [Theory]
    [InlineData(201, PollFailure.Protocol)]
    [InlineData(204, PollFailure.Protocol)]
    [InlineData(206, PollFailure.Protocol)]
    [InlineData(300, PollFailure.Protocol)]
    [InlineData(305, PollFailure.Protocol)]
    [InlineData(400, PollFailure.Refused)]
    [InlineData(401, PollFailure.Refused)]
    [InlineData(403, PollFailure.Refused)]
    [InlineData(404, PollFailure.NotFound)]
    [InlineData(408, PollFailure.Refused)]
    [InlineData(410, PollFailure.NotFound)]
    [InlineData(500, PollFailure.ServerError)]
    [InlineData(503, PollFailure.ServerError)]
    [InlineData(599, PollFailure.ServerError)]
    public async Task Every_status_has_its_reason(int status, PollFailure reason)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(status));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(reason, result.Reason);
        Assert.Contains($"status.example answered {status}", result.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "120", 120)]
    [InlineData(420, "120", 120)]
    [InlineData(503, "120", 120)]
    [InlineData(503, "0", 0)]
    public async Task A_server_that_names_a_wait_gets_it(int status, string after, int seconds)
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(status, ("Retry-After", after)));

        var result = Assert.IsType<PollResult.Throttled>(await new Asking(pages).GetAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), result.Wait);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("1.5")]
    public async Task A_429_without_a_valid_wait_leaves_it_to_us(string? after)
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, after is null ? Reply.Status(429) : Reply.Status(429, ("Retry-After", after)));

        var result = Assert.IsType<PollResult.Throttled>(await new Asking(pages).GetAsync());

        Assert.Null(result.Wait);
    }

    [Fact]
    public async Task A_503_whose_wait_is_invalid_is_an_error_of_the_server()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, Reply.Status(503, ("Retry-After", "soon")));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.ServerError, result.Reason);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_challenge_is_a_wall_whatever_its_status(int status)
    {
        using var pages = new HandlerDouble()
            .On(Asking.Resource, Reply.Status(status, ("cf-mitigated", "challenge"), ("Content-Type", "text/html")));

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.Blocked, result.Reason);
    }

    [Fact]
    public async Task The_error_object_of_a_broken_page_is_an_error_by_its_status()
    {
        using var pages = new HandlerDouble().On(Asking.Resource, () =>
        {
            var reply = Reply.Ok("""{"status":500,"error":"Internal Server Error"}""");
            reply.StatusCode = System.Net.HttpStatusCode.InternalServerError;
            return reply;
        });

        var result = Assert.IsType<PollResult.Failed>(await new Asking(pages).GetAsync());

        Assert.Equal(PollFailure.ServerError, result.Reason);
    }

    [Fact]
    public async Task A_bug_is_thrown_and_not_called_a_failure_of_the_page()
    {
        using var pages = new HandlerDouble();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new Asking(pages).GetAsync());
    }
}
