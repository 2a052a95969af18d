using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Routing;

/// <summary>Which components are meant, in the one way that all pages have.</summary>
public sealed class ComponentScopeTests
{
    [Theory]
    [InlineData("Workers", "Workers", "Sites", true)]
    [InlineData("WORKERS", "workers", null, true)]
    [InlineData("Work*", "Workers KV", "Sites", true)]
    [InlineData("Workers", "Workers KV", "Sites", false)]
    [InlineData("Sites/Workers", "Workers", "Sites", true)]
    [InlineData("Sites/*", "Workers", "Sites", true)]
    [InlineData("sites/w?rkers", "Workers", "Sites", true)]
    [InlineData("Sites/*", "Workers", "Asia", false)]
    [InlineData("Sites/*", "Workers", null, false)]
    [InlineData("Sites", "Workers", "Sites", false)]
    [InlineData("CDN/Cache", "CDN/Cache", null, true)]
    [InlineData("ec2@us-east-1", "ec2@us-east-1", null, true)]
    [InlineData("*@us-east-1", "lambda@us-east-1", null, true)]
    [InlineData("*@us-east-1", "lambda@us-east-2", null, false)]
    [InlineData("ec2@*", "ec2@eu-west-1", null, true)]
    [InlineData("US East*", "Compute", "US East (Ashburn)", true)]
    [InlineData(@"a\b", @"a\b", null, true)]
    public void A_glob_matches_a_name_or_the_group_and_the_name(string glob, string name, string? group, bool isMeant) =>
        Assert.Equal(isMeant, new ComponentScope([glob]).Covers(name, group));

    [Fact]
    public void Without_globs_everything_is_meant()
    {
        Assert.True(ComponentScope.Everything.IsEverything);
        Assert.True(ComponentScope.Everything.Covers("API", null));
        Assert.True(ComponentScope.Everything.Concerns(SomeNews.Update()));
    }

    [Fact]
    public void What_was_named_before_counts_as_what_is_named_now()
    {
        var news = SomeNews.Update() with { Components = [] };
        var touched = news with { Incident = news.Incident! with { Touched = [new TouchedComponent("R2") { Group = "Sites" }] } };
        Assert.True(new ComponentScope(["R2"]).Concerns(touched));
        Assert.True(new ComponentScope(["Sites/*"]).Concerns(touched));
        Assert.False(new ComponentScope(["API"]).Concerns(touched));
        Assert.True(new ComponentScope(["API"]).Concerns(news));
    }

    [Fact]
    public void Parts_add_up_and_the_whole_is_more_than_its_parts()
    {
        var (one, other) = (new ComponentScope(["a"]), new ComponentScope(["b", "a"]));
        Assert.Equal(["a", "b"], one.Or(other).Globs);
        Assert.True(one.Or(ComponentScope.Everything).IsEverything);
        Assert.True(ComponentScope.Everything.Or(one).IsEverything);
    }

    [Fact]
    public void Two_of_the_same_globs_are_equal()
    {
        Assert.Equal(new ComponentScope(["a", "b"]), new ComponentScope(["a", "b", "a"]));
        Assert.Equal(new ComponentScope(["a"]).GetHashCode(), new ComponentScope(["a"]).GetHashCode());
        Assert.NotEqual(new ComponentScope(["a"]), ComponentScope.Everything);
    }

    [Fact]
    public void A_glob_that_matches_nothing_is_found() =>
        Assert.Equal(["Wrkers"], new ComponentScope(["Workers", "Wrkers", "Sites/*"]).Unmatched([("Workers", "Sites"), ("API", null)]));
}
