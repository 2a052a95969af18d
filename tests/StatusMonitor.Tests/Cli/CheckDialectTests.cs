using Microsoft.Extensions.Logging;
using StatusMonitor.Cli.Checks;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Simulator.Faults;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;
using StatusMonitor.Tests.Watching.Box;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>What <c>check</c> says of a page in every dialect: never that all is well when it is not, or when it cannot know.</summary>
public sealed class CheckDialectTests
{
    [Fact]
    public async Task Well_is_well_ill_is_ill_and_what_cannot_be_read_cannot_be_told_in_every_dialect()
    {
        await using var server = await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var pages = BoxLanguages.All.Select(language => new CheckedPage(server, language)).ToList();
        var well = await TellAsync(pages);
        Assert.All(well, one => Assert.True(one.Condition == PageCondition.Operational, CheckSummary.Line([one])));

        foreach (var page in pages) page.Break();
        var ill = await TellAsync(pages);
        Assert.All(ill, one => Assert.True(one.Condition is PageCondition.Degraded or PageCondition.Outage, CheckSummary.Line([one])));

        foreach (var page in pages) page.Page.SetComponent(page.Api, ComponentStatuses.Operational);
        var hidden = await TellAsync(pages.Where(page => page.Language.TellsTexts));
        Assert.All(hidden, one => Assert.NotEqual(PageCondition.Operational, one.Condition));

        foreach (var page in pages) page.End();
        var over = await TellAsync(pages);
        Assert.All(over, one => Assert.True(one.Condition == PageCondition.Operational, CheckSummary.Line([one])));

        foreach (var page in pages) page.Maintain();
        var maintained = await TellAsync(pages);
        Assert.All(pages.Zip(maintained), pair => Assert.True(pair.Second.Condition == (pair.First.Language.TellsWork ? PageCondition.Maintenance : PageCondition.Operational), CheckSummary.Line([pair.Second])));

        foreach (var page in pages) page.Hosted.Faults.Add(new Fault.Html());
        var unread = await TellAsync(pages);
        Assert.All(unread, one => Assert.Equal(PageCondition.Unknown, one.Condition));
    }

    [Fact]
    public async Task Where_a_page_answers_but_a_part_nothing_is_called_well_that_is_not_known_to_be()
    {
        await using var server = await SimulatorServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var language in BoxLanguages.All)
        {
            var resources = BoxLanguages.DialectOf(language.Dialect).Resources;
            for (var i = 0; i < resources.Count && resources.Count > 1; i++)
            {
                var page = new CheckedPage(server, new Muted(language, i), $"{language.Dialect}-{i}");
                var quiet = Assert.Single(await TellAsync([page]));
                Assert.True(quiet.Condition == (resources[i].IsOptional ? PageCondition.Operational : PageCondition.Unknown), $"{resources[i].Name}: {CheckSummary.Line([quiet])}");
                page.Break();
                var found = Assert.Single(await TellAsync([page]));
                Assert.NotEqual(PageCondition.Operational, found.Condition);
            }
        }
    }

    private static Task<IReadOnlyList<CheckReading>> TellAsync(IEnumerable<CheckedPage> pages) =>
        CheckRun.ReadAsync([.. pages.Select(page => page.Definition)], [], LogLevel.None, TestContext.Current.CancellationToken);

    private sealed class CheckedPage
    {
        private SimulatedIncident? _open;

        public CheckedPage(SimulatorServer server, IPageLanguage language, string? key = null)
        {
            key ??= language.Dialect;
            Language = language;
            Page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen", WholeSeconds = true }, TimeProvider.System);
            Api = Page.AddComponent("API");
            Page.AddComponent("Website");
            Hosted = server.Add(Page, language, key);
            Definition = new PageDefinition { Key = new PageKey(key), Url = new Uri($"{Hosted.Url.ToString().TrimEnd('/')}{language.DataBelow(Page.State)}"), Dialect = language.Dialect };
        }

        public IPageLanguage Language { get; }

        public SimulatedPage Page { get; }

        public SimulatedComponent Api { get; }

        public HostedPage Hosted { get; }

        public PageDefinition Definition { get; }

        public void Break() => _open = Page.OpenIncident(
            "Slow answers", "major", "We see slow answers.", new StatusMonitor.Simulator.Pages.ComponentChange(Api, ComponentStatuses.MajorOutage));

        public void End()
        {
            Page.Resolve(_open!, "All good again.");
            Page.SetComponent(Api, ComponentStatuses.Operational);
        }

        public void Maintain()
        {
            var now = TimeProvider.System.GetUtcNow();
            Page.Post(Page.Schedule("New cables", now - TimeSpan.FromMinutes(5), now + TimeSpan.FromHours(2), "We lay new cables.", Api), IncidentStatuses.InProgress, "We are at it.");
        }
    }

    /// <summary>A language in which one of a page's documents is not there.</summary>
    private sealed class Muted(IPageLanguage language, int resource) : IPageLanguage
    {
        public string Dialect => language.Dialect;

        public bool TellsTexts => language.TellsTexts;

        public string DataBelow(PageState page) => language.DataBelow(page);

        public LanguageDocument? Answer(string path, PageState page)
        {
            var resources = BoxLanguages.DialectOf(language.Dialect).Resources.Select(document => document.Path.Split('?')[0]).ToList();
            var named = Enumerable.Range(0, resources.Count).Where(i => Names(resources[i], path)).DefaultIfEmpty(-1).MaxBy(i => i < 0 ? 0 : resources[i].Length);
            return named == resource ? null : language.Answer(path, page);
        }

        /// <summary>Whether a path is that of a document, whose own may have places that are filled in.</summary>
        private static bool Names(string document, string path)
        {
            var parts = document.Replace("/../..", "", StringComparison.Ordinal).Split("{host}");
            if (parts.Length > 1) return path.StartsWith(parts[0], StringComparison.Ordinal) && path.Count(letter => letter == '/') == document.Count(letter => letter == '/');
            return path == document.Replace("{last}", "main", StringComparison.Ordinal).Replace("/../..", "", StringComparison.Ordinal);
        }
    }
}
