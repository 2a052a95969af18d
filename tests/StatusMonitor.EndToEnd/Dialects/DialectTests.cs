using StatusMonitor.EndToEnd.Support;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using Xunit;

namespace StatusMonitor.EndToEnd.Dialects;

/// <summary>Every dialect, watched by the real binary.</summary>
public sealed class DialectTests
{
    private static readonly IReadOnlyList<IPageLanguage> Languages =
        [.. typeof(DialectTests).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IPageLanguage)) && type.GetConstructor([]) is not null)
            .Select(type => (IPageLanguage)Activator.CreateInstance(type)!)];

    public static TheoryData<string> Names => [.. Languages.Select(language => language.Dialect).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Its_incident_is_told_from_the_opening_through_an_edit_and_a_kill_to_its_end(string dialect)
    {
        var language = Languages.Single(language => language.Dialect == dialect);
        await using var stage = await DialectStage.SetAsync(language);
        var incident = stage.Page.OpenIncident("Slow answers", "major", "We see slow answers.", new ComponentChange(stage.Api, ComponentStatuses.MajorOutage));
        string before;
        await using (var first = await stage.RunAsync())
        {
            await first.LineAsync("We see slow answers.");
            var second = stage.Page.Post(incident, "identified", "We know the reason.");
            await first.LineAsync("We know the reason.");
            stage.Page.Edit(second, "We know the reason: a broken cable.");
            await first.LineAsync("a broken cable.");
            await first.EndBySignalAsync(Statusmon.Kill);
            before = first.Output;
        }

        await using var again = await stage.RunAsync();
        stage.Page.Resolve(incident, "All good again.");
        stage.Page.SetComponent(stage.Api, ComponentStatuses.Operational);
        // Where what has ended is listed no longer, its end is an absence, and that is believed after minutes: the component's word comes at once.
        await again.LineAsync(language.ForgetsEnded ? "\"after\":\"operational\"" : "\"status\":\"resolved\"");
        await again.EndBySignalAsync(Statusmon.Terminate);

        var told = DialectStage.Told(before);
        Assert.Single(told, news => news.Text.Contains("We see slow answers.", StringComparison.Ordinal) && news.Kind.EndsWith("update", StringComparison.Ordinal));
        Assert.Single(told, news => news.Text.Contains("We know the reason.", StringComparison.Ordinal));
        Assert.Single(told, news => news.Kind == "incident.edited" && news.Text.Contains("a broken cable.", StringComparison.Ordinal));
        // The one whose printing was cut off by the kill may be printed again, as it promises, under the same id.
        // Where an incident has one text only, its end also edits that.
        var ends = DialectStage.Told(again.Output).Count(news => news.Kind != "incident.edited" && told.All(former => former.Id != news.Id));
        Assert.True(ends == (language.ForgetsEnded ? 0 : 1), again.Output);
    }
}
