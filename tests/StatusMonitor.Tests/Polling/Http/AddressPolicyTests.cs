using System.Net;
using StatusMonitor.Polling.Http;
using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

public sealed class AddressPolicyTests
{
    private static readonly AddressPolicies Policies = new([]);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.8.8.8")]
    [InlineData("169.254.169.254")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("64:ff9b:1:a00:0:100:808:808")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void No_public_page_reaches_a_private_address(string address) =>
        Assert.False(Permits("https://status.example/", "name.example", address));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("11.0.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.0.1.1")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("64:ff9b:1::101:101")]
    [InlineData("2001:200::1")]
    [InlineData("2002:101:101::1")]
    [InlineData("2606:4700::1111")]
    public void Every_page_reaches_a_public_address(string address) =>
        Assert.True(Permits("https://status.example/", "name.example", address));

    [Theory]
    [InlineData("http://127.0.0.1:9000/", "127.0.0.1", "127.0.0.1")]
    [InlineData("http://127.0.0.1:9000/", "localhost", "::1")]
    [InlineData("http://localhost:9000/", "127.9.9.9", "127.9.9.9")]
    [InlineData("http://LOCALHOST./", "localhost", "127.0.0.1")]
    [InlineData("http://a.localhost/", "localhost", "127.0.0.1")]
    [InlineData("http://[::1]:9000/", "127.0.0.1", "127.0.0.1")]
    [InlineData("http://[::ffff:127.0.0.1]/", "127.0.0.1", "127.0.0.1")]
    [InlineData("http://127.1/", "127.0.0.1", "127.0.0.1")]
    [InlineData("http://10.0.0.5/", "10.0.0.5", "10.0.0.5")]
    [InlineData("http://0x0a000005/", "10.0.0.5", "10.0.0.5")]
    [InlineData("http://[fd00::5]/", "fd00::5", "fd00::5")]
    public void A_page_reaches_its_own_private_address(string page, string host, string address) =>
        Assert.True(Permits(page, host, address));

    [Theory]
    [InlineData("http://127.0.0.1:9000/", "10.0.0.5", "10.0.0.5")]
    [InlineData("http://127.0.0.1:9000/", "localhost", "10.0.0.5")]
    [InlineData("http://127.0.0.1:9000/", "name.example", "127.0.0.1")]
    [InlineData("http://10.0.0.5/", "10.0.0.6", "10.0.0.6")]
    [InlineData("http://10.0.0.5/", "127.0.0.1", "127.0.0.1")]
    [InlineData("http://10.0.0.5/", "name.example", "10.0.0.5")]
    [InlineData("http://notlocalhost/", "localhost", "127.0.0.1")]
    public void A_page_reaches_no_private_address_but_its_own(string page, string host, string address) =>
        Assert.False(Permits(page, host, address));

    [Theory]
    [InlineData("10.7.0.1", true)]
    [InlineData("::ffff:10.7.0.1", true)]
    [InlineData("64:ff9b::a07:1", true)]
    [InlineData("fd00:1::9", true)]
    [InlineData("10.8.0.1", false)]
    public void An_allowed_network_is_open_to_all(string address, bool isPermitted)
    {
        var policies = new AddressPolicies([IPNetwork.Parse("10.7.0.0/16"), IPNetwork.Parse("fd00:1::/32")]);

        var policy = policies.For(new Uri("https://status.example/"));

        Assert.Equal(isPermitted, policy.Permits("name.example", HostText.Unmap(IPAddress.Parse(address))));
    }

    [Fact]
    public void Full_width_digits_do_not_open_this_machine()
    {
        var target = new Uri("http://\uFF11\uFF12\uFF17.0.0.1/");

        Assert.False(Policies.Public.Permits(target.IdnHost, IPAddress.Loopback));
    }

    private static bool Permits(string page, string host, string address) =>
        Policies.For(new Uri(page)).Permits(host, HostText.Unmap(IPAddress.Parse(address)));
}
