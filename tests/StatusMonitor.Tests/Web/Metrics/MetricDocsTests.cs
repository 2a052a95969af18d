using System.Text.RegularExpressions;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Web.Metrics.Families;
using Xunit;

namespace StatusMonitor.Tests.Web.Metrics;

public sealed class MetricDocsTests
{
    [Fact]
    public async Task The_page_about_metrics_is_right_and_whole()
    {
        var told = Regex.Matches(await File.ReadAllTextAsync(Approval.InRepository("docs/metrics.md"), TestContext.Current.CancellationToken), @"(?m)^\| `(?<name>[a-z_]+)` \| (?<type>gauge|counter) \|[^|]*\| (?<help>[^|]*) \|$")
            .Select(row => (row.Groups["name"].Value, row.Groups["type"].Value, row.Groups["help"].Value));
        Assert.Equal(
            MetricFamilies.All.Select(family => (family.FullName, family.Type.ToString().ToLowerInvariant(), family.Help)).Order(),
            told.Order());
    }
}
