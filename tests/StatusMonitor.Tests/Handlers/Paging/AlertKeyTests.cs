using StatusMonitor.Handlers.Paging;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Paging;

public sealed class AlertKeyTests
{
    /// <summary>Computed beside: <c>printf 'openai\0i1' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c -40</c>.</summary>
    [Fact]
    public void A_key_is_base32_of_the_hash_of_page_and_incident() =>
        Assert.Equal("sw:jv6ygroqb3cobnikwhdp45exynnmzjos4b4b3v24", AlertKey.Of(SomeLife.Opened));

    [Fact]
    public void Everything_about_one_incident_has_one_key() =>
        Assert.Single(new[] { SomeLife.Opened, SomeLife.Renamed, SomeLife.Vanished, SomeLife.Resolved }.Select(AlertKey.Of).Distinct());

    [Fact]
    public void What_is_not_the_same_has_keys_of_its_own()
    {
        var elsewhere = SomeLife.Opened with { Page = SomeLife.Opened.Page with { Key = new PageKey("other") } };
        var other = SomeLife.Opened with { Incident = SomeLife.Opened.Incident! with { Id = new IncidentId("i2") } };
        StatusEvent[] all = [SomeLife.Opened, elsewhere, other, SomeLife.Unreadable, SomeLife.Failing];
        Assert.Equal(all.Length, all.Select(AlertKey.Of).Distinct().Count());
    }

    [Fact]
    public void An_end_has_the_key_of_its_beginning()
    {
        Assert.Equal(AlertKey.Of(SomeLife.Unreadable), AlertKey.Of(SomeLife.Readable));
        Assert.Equal(AlertKey.Of(SomeLife.Failing), AlertKey.Of(SomeLife.Recovered));
    }
}
