using System.Net;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.Tests.Simulator;

public sealed class AnswerFaultTests
{
    [Theory]
    [InlineData(429, "120")]
    [InlineData(503, "Sun, 01 Mar 2026 12:02:00 GMT")]
    [InlineData(503, "soon")]
    [InlineData(429, null)]
    public async Task Retry_after_is_sent_word_for_word(int status, string? retryAfter)
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.Throttled(status, retryAfter));

        using var response = await rig.GetAsync();

        Assert.Equal((status, retryAfter), ((int)response.StatusCode, response.HeaderText("Retry-After")));
    }

    [Fact]
    public async Task A_challenge_is_403_with_html()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.Challenge());

        using var response = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("challenge", response.HeaderText("cf-mitigated"));
        Assert.StartsWith("text/html", response.HeaderText("Content-Type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_of_redirects_ends_at_the_document()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.RedirectChain(2, 307));
        var path = "/api/v2/summary.json";

        for (var hop = 1; hop <= 2; hop++)
        {
            using var response = await rig.GetAsync(path);
            Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
            path = response.HeaderText("Location")!["/acme".Length..];
        }

        Assert.Equal("/api/v2/summary.json?hop=2", path);
        Assert.Equal("Acme", (await rig.JsonAsync(path)).GetProperty("page").Text("name"));
    }

    [Fact]
    public async Task Another_tenants_page_appears_under_the_address()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var other = new SimulatedPage(new SimulatedPageOptions { Name = "Somebody else" }, rig.Time);
        rig.Hosted.Faults.Add(new Fault.WrongTenant(other), times: 1);

        Assert.Equal(other.Id, (await rig.JsonAsync()).GetProperty("page").Text("id"));
        Assert.Equal(rig.Page.Id, (await rig.JsonAsync()).GetProperty("page").Text("id"));
    }

    [Fact]
    public async Task A_stale_copy_is_the_earlier_document_byte_for_byte()
    {
        await using var rig = await SimulatorRig.StartAsync();
        var (before, etag) = (await rig.BytesAsync(), await rig.ETagAsync());
        rig.Page.OpenIncident("Errors", Impacts.Minor, "Looking.");
        rig.Page.SetComponent(rig.Api, ComponentStatuses.MajorOutage);
        rig.Hosted.Faults.Add(new Fault.StaleCopy(2));

        Assert.Equal(before, await rig.BytesAsync());
        Assert.Equal(etag, await rig.ETagAsync());
    }

    [Theory]
    [InlineData("unquoted")]
    [InlineData("\"x-gzip\"")]
    public async Task An_odd_etag_is_sent_and_matched_word_for_word(string value)
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.RawETag(value));

        using var first = await rig.GetAsync();
        using var second = await rig.GetAsync(etag: value);

        Assert.Equal(value, first.ETagText());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_frozen_etag_hides_a_change_from_conditional_requests_only()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.FrozenETag());
        var etag = await rig.ETagAsync();
        rig.Page.OpenIncident("Errors", Impacts.Minor, "Looking.");

        using var conditional = await rig.GetAsync(etag: etag);

        Assert.Equal(HttpStatusCode.NotModified, conditional.StatusCode);
        Assert.Equal(etag, await rig.ETagAsync());
        Assert.Single((await rig.JsonAsync()).GetProperty("incidents").EnumerateArray());
    }

    [Fact]
    public async Task A_304_may_come_unasked()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Hosted.Faults.Add(new Fault.UnaskedNotModified());

        using var response = await rig.GetAsync();

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task A_fault_of_the_server_meets_every_page_until_it_is_cleared()
    {
        await using var rig = await SimulatorRig.StartAsync();
        rig.Server.Faults.Add(new Fault.Status(500));
        using var bad = await rig.GetAsync();
        rig.Server.Faults.Clear();
        using var good = await rig.GetAsync();

        Assert.Equal((500, 200), ((int)bad.StatusCode, (int)good.StatusCode));
    }
}
