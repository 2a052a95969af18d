using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.EndToEnd.Dialects;

/// <summary>Every dialect, watched by the real binary.</summary>
[Collection<Alone>]
public sealed class DialectTests
{
    private const string IsWell = "\"after\":\"operational\"";
    private const string IsResolved = "\"status\":\"resolved\"";

    private static readonly IReadOnlyList<IPageLanguage> Languages =
        [.. typeof(DialectTests).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPageLanguage)) && type.GetConstructor([]) is not null)
            .Select(type => (IPageLanguage)Activator.CreateInstance(type)!)];

    /// <summary>They mostly wait, each for its own process: a few at a time, begun by whichever test comes first.</summary>
    private static readonly SemaphoreSlim Gate = new(4);

    private static readonly Lazy<IReadOnlyDictionary<string, Task>> Stories = new(Begin);

    public static TheoryData<string> WithTexts => NamesOf(language => language.TellsTexts);

    public static TheoryData<string> WithoutTexts => NamesOf(language => !language.TellsTexts);

    [Theory]
    [MemberData(nameof(WithTexts))]
    public Task Its_incident_is_told_from_the_opening_through_an_edit_and_a_kill_to_its_end(string dialect) => Stories.Value[dialect];

    [Theory]
    [MemberData(nameof(WithoutTexts))]
    public Task Its_parts_are_told_ill_and_after_a_kill_well(string dialect) => Stories.Value[dialect];

    private static Dictionary<string, Task> Begin()
    {
        // Not as a part of the test that comes first, which ends before the others.
        using var apart = ExecutionContext.SuppressFlow();
        return Languages.ToDictionary(language => language.Dialect, language => Task.Run(async () =>
        {
            await Gate.WaitAsync();
            try
            {
                await (language.TellsTexts ? TellAsync(language) : TellPartsAsync(language));
            }
            finally
            {
                Gate.Release();
            }
        }));
    }

    private static async Task TellAsync(IPageLanguage language)
    {
        await using var stage = await DialectStage.SetAsync(language);
        var incident = Open(stage);
        string before;
        await using (var first = await stage.RunAsync())
        {
            await first.LineAsync("We see slow answers.");
            stage.Pass();
            var second = stage.Page.Post(incident, "identified", "We know the reason.");
            await first.LineAsync("We know the reason.");
            stage.Pass();
            stage.Page.Edit(second, "We know the reason: a broken cable.");
            await first.LineAsync("a broken cable.");
            await first.EndBySignalAsync(Statusmon.Kill);
            before = first.Output;
        }

        await using var again = await stage.RunAsync();
        End(stage, incident);
        // Where what has ended is listed no longer, its end is an absence, and that is believed after minutes: the part's word comes at once.
        if (!language.ForgetsEnded) await again.LineAsync(IsResolved);
        else if (language.TellsParts) await again.LineAsync(IsWell);
        else await stage.ReadAsync();
        await again.EndBySignalAsync(Statusmon.Terminate);
        var told = DialectStage.Told(before);
        Assert.Single(told, news => news.Kind == "incident.update" && news.Text.Contains("We see slow answers.", StringComparison.Ordinal));
        Assert.Single(told, news => news.Kind == (language.TellsSteps ? "incident.update" : "incident.edited") && news.Text.Contains("We know the reason.", StringComparison.Ordinal));
        Assert.Single(told, news => news.Kind == "incident.edited" && news.Text.Contains("a broken cable.", StringComparison.Ordinal));
        // The one whose printing was cut off by the kill may be printed again, as it promises, under the same id.
        var after = DialectStage.Told(again.Output).Where(news => told.All(former => former.Id != news.Id)).ToList();
        Assert.True(after.Count == (language.ForgetsEnded ? 0 : 1), again.Output);
    }

    private static async Task TellPartsAsync(IPageLanguage language)
    {
        await using var stage = await DialectStage.SetAsync(language);
        await using (var first = await stage.RunAsync())
        {
            // Read once while all is well, so that what comes is news.
            await stage.ReadAsync();
            var incident = Open(stage);
            Assert.Contains("API", await first.LineAsync("\"after\":\"major_outage\""), StringComparison.Ordinal);
            await first.EndBySignalAsync(Statusmon.Kill);
            End(stage, incident);
        }

        await using var again = await stage.RunAsync();
        Assert.Contains("API", await again.LineAsync(IsWell), StringComparison.Ordinal);
        await again.EndBySignalAsync(Statusmon.Terminate);
        Assert.Single(again.Output.Split('\n'), line => line.Contains(IsWell, StringComparison.Ordinal));
    }

    private static SimulatedIncident Open(DialectStage stage) => stage.Page.OpenIncident(
        "Slow answers", "major", "We see slow answers.", new ComponentChange(stage.Api, ComponentStatuses.MajorOutage));

    private static void End(DialectStage stage, SimulatedIncident incident)
    {
        stage.Pass();
        stage.Page.Resolve(incident, "All good again.");
        stage.Page.SetComponent(stage.Api, ComponentStatuses.Operational);
    }

    private static TheoryData<string> NamesOf(Func<IPageLanguage, bool> isMeant) =>
        [.. Languages.Where(isMeant).Select(language => language.Dialect).Order(StringComparer.Ordinal)];
}
