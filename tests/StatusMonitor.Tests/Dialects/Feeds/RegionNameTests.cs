using StatusMonitor.Dialects.Feeds;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>What of Azure's categories is a region and what a service.</summary>
public sealed class RegionNameTests
{
    /// <summary>The regions as Microsoft's documentation lists them, and the words for those that are everywhere.</summary>
    private const string Regions = """
        Australia Central, Australia Central 2, Australia East, Australia Southeast, Austria East, Belgium Central, Brazil South, Brazil Southeast, Canada Central,
        Canada East, Central India, Central US, Chile Central, China East, China East 2, China North, China North 3, Denmark East, East Asia, East US, East US 2,
        France Central, France South, Germany North, Germany West Central, Greece Central, Indonesia Central, Israel Central, Israel Northwest, Italy North, Japan East, Japan West,
        Korea Central, Korea South, Malaysia West, Mexico Central, New Zealand North, North Central US, North Europe, Northeast US, Norway East, Norway West, Poland Central,
        Qatar Central, South Africa North, South Africa West, South Central US, South India, Southeast Asia, Southwest US, Spain Central, Sweden Central, Switzerland North,
        Switzerland West, Taiwan North, UAE Central, UAE North, UK South, UK West, West Central US, West Europe, West India, West US, West US 2, West US 3,
        Jio India Central, Jio India West, Saudi Arabia East, US Gov Arizona, US Gov Texas, US Gov Virginia, USGov Virginia, US DoD Central, US DoD East, US Gov Iowa,
        Non-Regional, Public Non-Regional, Global, Korea, (US) West US
        """;

    public static TheoryData<string> Known => [.. Regions.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_service_is_named_with_the_region_beside_it(string region) =>
        Assert.Equal([$"Key Vault@{region}"], Pair("Key Vault", region));

    [Theory]
    [InlineData("Azure Kubernetes Service (AKS)")]
    [InlineData("Network Infrastructure")]
    [InlineData("Azure Firewall Europe Edition")]
    [InlineData("Central")]
    [InlineData("Public")]
    public void What_holds_other_words_or_no_land_is_a_service(string service) => Assert.Equal([$"{service}@West US"], Pair(service, "West US"));

    [Fact]
    public void Each_service_is_paired_with_each_region_and_one_that_is_named_twice_is_one() =>
        Assert.Equal(["A@West US", "A@East US", "B@West US", "B@East US"], Pair("A", "West US", "B", "East US", "A"));

    [Fact]
    public void Where_only_one_of_the_two_is_named_that_is_told()
    {
        Assert.Equal(["A", "B"], Pair("A", "B"));
        Assert.Equal(["Azure@West US"], Pair("West US"));
        Assert.Equal(["Azure"], Pair());
    }

    [Fact]
    public void More_than_200_pairs_are_named_apart()
    {
        string[] regions = ["West US", "East US"];
        var services = Enumerable.Range(1, 100).Select(number => $"Service {number}x").ToArray();
        Assert.Equal(200, Pair([.. services, .. regions]).Count);
        var apart = Pair([.. services, "One more", .. regions]);
        Assert.Equal(103, apart.Count);
        Assert.Equal(["One more", "Azure@West US", "Azure@East US"], apart[^3..]);
    }

    private static List<string> Pair(params string[] categories) => [.. RegionNames.Pair(categories).Select(part => part.Name)];
}
