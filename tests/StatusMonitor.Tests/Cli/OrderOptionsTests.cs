using System.CommandLine;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Routing;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>The options of orders: which events, and when.</summary>
public class OrderOptionsTests
{
    private static readonly HashSet<string> Recorded = new(["shop", "github"], StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void All_criteria_are_taken_and_pages_are_known_by_their_aliases()
    {
        var match = Match(
            "--page", "gh", "--page", "acme*", "--component", "API *", "--kind", "incident.*", "--type", "incident", "--status", "monitoring",
            "--impact", "<= minor", "--category", "cloud", "--text", "/latency|timeouts?/");
        Assert.Equal(["github", "acme*"], match.Pages);
        Assert.Equal(["API *"], match.Components);
        Assert.Equal(["incident.*"], match.Kinds);
        Assert.Equal(["incident"], match.Types);
        Assert.Equal(["monitoring"], match.Statuses);
        Assert.Equal(["cloud"], match.Categories);
        Assert.Equal(("<= minor", "/latency|timeouts?/"), (match.Impact, match.Text));
    }

    [Theory]
    [InlineData("--impact minr", "--impact is no impact")]
    [InlineData("--text /[/", "--text ")]
    [InlineData("--kind incidnt.update", "--kind: \"incidnt.update\" is not one of incident.update")]
    [InlineData("--type maintenence", "--type: \"maintenence\" is not one of incident, maintenance. Did you mean maintenance?")]
    [InlineData("", "say what is meant: --page")]
    public void What_can_match_nothing_or_was_not_said_is_a_mistake(string line, string message)
    {
        var mistake = Assert.Throws<UsageException>(() => Match(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-03", "2026-11-03T00:00:00Z")]
    [InlineData("2026-11-03T14:00Z", "2026-11-03T14:00:00Z")]
    [InlineData("2026-11-03T14:00", "2026-11-03T14:00:00Z")]
    [InlineData("2026-11-03T14:00:05.5Z", "2026-11-03T14:00:05.5Z")]
    [InlineData("2026-11-03T14:00+02:00", "2026-11-03T12:00:00Z")]
    [InlineData("2026-11-03 14:32:10Z", "2026-11-03T14:32:10Z")]
    public void An_instant_is_written_as_everywhere_and_is_universal_time_unless_it_says_otherwise(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Instant(text, 1).Value);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_duration_counts_from_now_in_the_options_direction(int direction)
    {
        var expected = TimeProvider.System.GetUtcNow() + (direction * TimeSpan.FromHours(2));
        Assert.InRange(Instant("2h", direction).Value!.Value, expected.AddMinutes(-1), expected.AddMinutes(1));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("tomorrow")]
    [InlineData("03/11/2026")]
    [InlineData("14:00")]
    [InlineData("2026-13-01")]
    [InlineData("\u001b[2J")]
    public void What_is_no_time_is_a_mistake_that_says_what_one_is(string text)
    {
        var message = Assert.Single(Instant(text, 1).Mistakes);
        Assert.StartsWith("--until: \"", message, StringComparison.Ordinal);
        Assert.EndsWith("is no time; write an instant such as 2026-11-03T14:00Z, or a duration such as 2h.", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', message);
    }

    [Fact]
    public void A_page_that_was_recorded_under_a_word_comes_before_the_service_that_the_catalog_knows_by_it()
    {
        Assert.Equal(["shop", "shop", "github"], Match("--page", "shop", "--page", "Shop", "--page", "gh").Pages);
        Assert.Equal(["shop", "github", "lumen"], KeysArgument.Meant(["shop", "gh", "github", "lumen"], Recorded).Select(key => key.Value));
        Assert.Equal("shopify", KeysArgument.Meant(["shop"], RecordedPages.None)[0].Value);
    }

    private static EventMatch Match(params string[] words)
    {
        var (command, options) = (new Command("add"), new MatchOptions());
        options.AddTo(command);
        return options.Read(command.Parse(words), Recorded);
    }

    private static (DateTimeOffset? Value, IReadOnlyList<string> Mistakes) Instant(string text, int direction)
    {
        var option = InstantOption.Create("--until", "When", direction);
        var parsed = new Command("add") { option }.Parse(["--until", text]);
        var mistakes = parsed.Errors.Select(error => error.Message).ToList();
        return (mistakes.Count == 0 ? parsed.GetValue(option) : null, mistakes);
    }
}
