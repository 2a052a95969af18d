using Xunit;

namespace StatusMonitor.Tests.Recorded;

/// <summary>The longest of the series, for itself, so that it is played while the others are.</summary>
public sealed class GitHubSeriesTests
{
    [Fact]
    public Task Each_update_is_announced_once_and_each_real_edit_once() => SeriesTests.PlayAsync("github/summary.2020-11_2026-08.jsonl.gz");
}
