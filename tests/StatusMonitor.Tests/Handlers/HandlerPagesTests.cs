using System.Text.RegularExpressions;
using StatusMonitor.Cli.Configuration;
using StatusMonitor.Hosting;
using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>The handlers' pages have one form, and what they tell people to write is right.</summary>
public sealed class HandlerPagesTests : IDisposable
{
    private static readonly string[] Order = ["Options", "Guarantee", "Limits", "Answers"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("statusmon-pages-");

    public static TheoryData<string> Names => [.. BuiltIn.Handlers.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_the_usual_sections_in_their_order(string name)
    {
        var page = HandlerPage.Of(name);
        Assert.StartsWith($"# {name}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal(Order.Where(page.Headings.Contains), page.Headings.SkipWhile(heading => !Order.Contains(heading)));
        Assert.All(Order, heading => Assert.True(heading == "Limits" || page.Headings.Contains(heading), heading));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_class_of_guarantee_is_that_of_the_list(string name)
    {
        var word = Regex.Match(HandlerPage.Of(name).Section("Guarantee"), @"^\n\*\*Guarantee: (?<word>idempotent|reconcilable|blind)[^*]*\.\*\*").Groups["word"].Value;
        var list = File.ReadAllText(Approval.InRepository("docs/handlers/README.md"));
        var row = Assert.Single(list.Split('\n'), line => line.StartsWith($"| **{word}** |", StringComparison.Ordinal));
        Assert.Matches($@"\b{name}\b", row.Split('|')[2]);
        Assert.Single(Regex.Matches(list, $@"(?m)^- \[{name}\]\("));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_happens_after_an_ambiguous_attempt_is_said_for_both_guarantees(string name)
    {
        var section = HandlerPage.Of(name).Section("Guarantee");
        Assert.Matches("(?i)at least once|`at_least_once`", section);
        Assert.Matches("(?i)at most once|`at_most_once`", section);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_has_no_mistakes(string name)
    {
        var file = Path.Combine(_folder.FullName, "statusmon.yaml");
        foreach (var example in HandlerPage.Of(name).Examples)
        {
            File.WriteAllText(file, "pages: [openai]\n" + Filled(name, example));
            var reading = ConfigurationFile.Read(file, _ => null, Catalog.BuiltIn, Templates.Compile);
            Assert.Empty(reading is ConfigurationReading.Invalid invalid ? invalid.Mistakes.Select(mistake => mistake.ToString()) : []);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>What an example leaves to the environment and to files, in a form that its option takes.</summary>
    private string Filled(string name, string example) => Regex.Replace(example, @"(?<key>\w+): (?<quote>""?)(?<before>[^\s""]*)\$\{[^}]+\}", match =>
        $"{match.Groups["key"].Value}: {match.Groups["quote"].Value}{match.Groups["before"].Value}{Secret(name, match.Groups["key"].Value)}")
        .Replace("/var/log/statusmon", _folder.FullName, StringComparison.Ordinal);

    private static string Secret(string name, string key) => (name, key) switch
    {
        ("webhook", "secret") => "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        ("slack", "token") => "xoxb-1",
        ("mattermost", _) => "x",
        ("telegram", "token") => "1:x",
        ("pagerduty", _) => SomeOptions.Hidden + "00",
        ("discord", _) => "https://discord.com/api/webhooks/1/token",
        ("googlechat", _) => "https://chat.googleapis.com/v1/spaces/S/messages?key=k&token=t",
        (_, "url" or "webhook") => "https://hooks.acme.example/x",
        _ => SomeOptions.Hidden,
    };
}
