using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects;

/// <summary>What every dialect keeps to: its readings, its patience with what is broken, and the life of an incident.</summary>
public abstract class DialectContract
{
    private const int EveryByteUpTo = 12 * 1024;
    private const int EveryPlaceUpTo = 64 * 1024;
    private const int GarbageLength = 16 * 1024 * 1024;

    /// <summary>So much of a recorded text is quoted in an approved reading; the rest is a hash.</summary>
    private const int Quote = 24;

    /// <summary>Bodies of sixteen megabytes, made once for all dialects.</summary>
    private static readonly Lazy<IReadOnlyList<byte[]>> Garbage = new(() =>
        [Noise(), .. new[] { "a", "[", "{\"a\":", "<a>", "<a/>", "&amp;", "[]," }.Select(Repeat)]);

    private protected abstract IDialect Dialect { get; }

    /// <summary>The simulator's way to speak it.</summary>
    private protected abstract IPageLanguage Language { get; }

    /// <summary>Recordings, and which document each is; empty where none was ever recorded.</summary>
    private protected virtual IEnumerable<(string Path, PageResource Resource)> Captures => [];

    /// <summary>Whether the page is found from its address alone; false where it must be known beforehand.</summary>
    protected virtual bool IsDetected => true;

    private string Folder => $"Dialects/{GetType().Namespace!.Split('.')[^1]}";

    /// <summary>A folder may hold two dialects; the readings of the second bear its name.</summary>
    private string Prefix => $"{Folder}/".Contains($"/{GetType().Name[..^"Tests".Length]}/", StringComparison.Ordinal) ? "" : Dialect.Name + "-";

    [Fact]
    public void Every_capture_is_read_as_approved()
    {
        Assert.Multiple([.. CaptureSamples().Select(sample => Approved(sample, Quote))]);
    }

    [Fact]
    public async Task What_the_simulator_speaks_is_read_as_approved()
    {
        Assert.Multiple([.. (await SpokenAsync()).Select(sample => Approved(sample, int.MaxValue))]);
    }

    [Fact]
    public async Task A_body_cut_off_anywhere_is_a_failure_that_says_why()
    {
        foreach (var sample in await SamplesAsync())
        {
            var whole = Encoding.Latin1.GetString(sample.Body).TrimEnd('\0', ' ', '\r', '\n', '\t', ';', ')').Length;
            var step = Math.Max(1, sample.Body.Length <= EveryByteUpTo ? 1 : sample.Body.Length / 500);
            for (var length = 0; length < whole; length += step)
            {
                var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(sample.Resource, sample.Body.AsMemory(0, length)));
                Assert.NotEmpty(failed.Detail);
            }
        }
    }

    [Fact]
    public async Task Any_part_left_out_or_nulled_or_retyped_gives_a_reading_or_a_reason()
    {
        foreach (var sample in (await SamplesAsync()).Where(sample => sample.Body.Length <= EveryPlaceUpTo))
        {
            var changes = 0;
            foreach (var (what, body) in Mutations.EachPlaceOf(sample.Body))
            {
                var result = Dialect.Parse(sample.Resource, body);
                if (result is ParseResult.Failed failed) Assert.NotEmpty(failed.Detail);
                else Assert.All(((ParseResult.Parsed)result).Snapshot.Listed, incident => Assert.False(string.IsNullOrEmpty(incident.Id.Value), what));
                Dialect.Recognise(body);
                changes++;
            }

            Assert.True(changes > 10, $"{sample.Name}: only {changes} places were changed");
        }
    }

    [Fact]
    public void Garbage_of_sixteen_megabytes_is_refused_in_bounded_memory()
    {
        foreach (var body in Garbage.Value)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources[0], body));
            Assert.Equal(Recognition.None, Dialect.Recognise(body));
            // All that both allocated, not what they held at once.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 48L * body.Length);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("<a>", "</a>")]
    [InlineData("[{\"incidents\":", "}]")]
    public void Ten_thousand_levels_are_refused(string open, string close)
    {
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 10_000)) + (open.Contains('{') ? "1" : "") + string.Concat(Enumerable.Repeat(close, 10_000)));
        foreach (var resource in Dialect.Resources) Assert.IsType<ParseResult.Failed>(Dialect.Parse(resource, body));
        Assert.Equal(Recognition.None, Dialect.Recognise(body));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"status\":500,\"error\":\"Internal Server Error\"}")]
    [InlineData("{\"error\":\"Not found\"}")]
    [InlineData("<!doctype html><html><head><title>Sign in</title></head><body>Please wait</body></html>")]
    public void What_is_another_answer_is_never_taken_for_a_quiet_page(string body)
    {
        var failed = Assert.IsType<ParseResult.Failed>(Dialect.Parse(Dialect.Resources[0], Encoding.UTF8.GetBytes(body)));
        Assert.NotEmpty(failed.Detail);
        Assert.Equal(Recognition.None, Dialect.Recognise(Encoding.UTF8.GetBytes(body)));
    }

    [Fact]
    public async Task Identity_does_not_depend_on_the_order_of_lists()
    {
        foreach (var sample in await SamplesAsync())
        {
            if (Mutations.Reversed(sample.Body) is not { } reversed || Dialect.Parse(sample.Resource, sample.Body) is not ParseResult.Parsed parsed) continue;
            var turned = Assert.IsType<ParseResult.Parsed>(Dialect.Parse(sample.Resource, reversed));
            Assert.Equal(Ids(parsed), Ids(turned));
        }
    }

    [Fact]
    public async Task Its_own_samples_are_recognised()
    {
        foreach (var sample in (await SamplesAsync()).Where(sample => sample.Resource == Dialect.Resources[0]))
            Assert.True(Dialect.Recognise(sample.Body) > Recognition.None, sample.Name);
    }

    [Fact]
    public void It_is_in_the_box_once_under_its_name()
    {
        Assert.Equal(Dialect.GetType(), Assert.Single(BuiltIn.Dialects, dialect => dialect.Name == Dialect.Name).GetType());
        Assert.Equal(Dialect.Name, Language.Dialect);
    }

    [Fact]
    public async Task An_incident_is_told_step_by_step_through_an_edit_and_a_restart_to_its_end_and_nothing_twice()
    {
        if (!Language.TellsTexts)
        {
            await TellsPartsAsync();
            return;
        }

        await using var story = new DialectStory(Language, Language.Home, IsDetected);
        await story.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(IsDetected ? Dialect.Name : null, (await story.ReadStateAsync())?.Dialect);
        var incident = story.Page.OpenIncident("Slow answers", "major", "We see slow answers.", story.ApiIsDown);
        var opened = Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(6)));
        Tells(opened, EventKind.IncidentUpdate, "We see slow answers.");

        var second = story.Page.Post(incident, "identified", "We know the reason.");
        Tells(Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(6))), Language.TellsSteps ? EventKind.IncidentUpdate : EventKind.IncidentEdited, "We know the reason.");
        story.Page.Edit(second, "We know the reason: a broken cable.");
        Tells(Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(6))), EventKind.IncidentEdited, "We know the reason: a broken cable.");

        story.Restart();
        Assert.Empty(await story.PassAsync(TimeSpan.FromMinutes(6)));
        Assert.NotEqual(PageCondition.Operational, story.Status.Condition);
        story.Page.Resolve(incident, "All good again.");
        story.Page.SetComponent(story.Api, "operational");
        var end = Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(12)));
        if (Language.ForgetsEnded) Assert.Equal(EventKind.IncidentVanished, end.Kind);
        else Assert.Contains(end.Incident!.Status, (string[])["resolved", "postmortem", "completed"]);
        Assert.Empty(await story.PassAsync(TimeSpan.FromMinutes(12)));
        Assert.NotEqual(PageCondition.Outage, story.Status.Condition);
    }

    /// <summary>All that such a page tells: which part is ill, and that it is well again.</summary>
    private async Task TellsPartsAsync()
    {
        await using var story = new DialectStory(Language, Language.Home, IsDetected);
        await story.PassAsync(TimeSpan.FromMinutes(2));
        var incident = story.Page.OpenIncident("Slow answers", "major", "We see slow answers.", story.ApiIsDown);
        await story.PassAsync(TimeSpan.FromMinutes(6));
        Assert.Equal(PageCondition.Outage, story.Status.Condition);
        story.Restart();
        story.Page.Resolve(incident, "All good again.");
        story.Page.SetComponent(story.Api, "operational");
        await story.PassAsync(TimeSpan.FromMinutes(12));
        Assert.Equal(PageCondition.Operational, story.Status.Condition);
        var parts = (await story.ReadAllAsync()).Where(news => news.Kind == EventKind.ComponentStatus && !news.Silent).Select(news => news.Components[0]);
        Assert.Equal([("API", "major_outage"), ("API", "operational")], parts.Select(part => (part.Name, part.After!)));
    }

    private static void Tells(StatusEvent news, EventKind kind, string text)
    {
        Assert.Equal(kind, news.Kind);
        Assert.Contains(text, news.Update!.Body);
        Assert.False(news.Update.Withdrawn);
    }

    private Action Approved(DialectSample sample, int longest) =>
        () => Approval.Matches(Folder, $"{Prefix}{sample.Name}.txt", SnapshotText.Of(Dialect.Parse(sample.Resource, sample.Body), longest));

    private static byte[] Noise()
    {
        var noise = new byte[GarbageLength];
        new Random(7).NextBytes(noise);
        return noise;
    }

    private static byte[] Repeat(string text)
    {
        var body = new byte[GarbageLength];
        for (var i = 0; i < body.Length; i++) body[i] = (byte)text[i % text.Length];
        return body;
    }

    private static IEnumerable<string> Ids(ParseResult.Parsed parsed) =>
        parsed.Snapshot.Listed.SelectMany(incident => incident.Updates.Select(update => $"{incident.Id} {update.Id}").Append($"{incident.Type} {incident.Id}"))
            .Concat(parsed.Snapshot.Components.Select(component => $"component {component.Id}"))
            .Append(parsed.Snapshot.Identity.Value).Order(StringComparer.Ordinal);

    private IEnumerable<DialectSample> CaptureSamples() =>
        Captures.Select(capture => new DialectSample(Path.GetFileNameWithoutExtension(capture.Path), capture.Resource, Fixtures.Read(capture.Path)));

    /// <summary>Recordings where they are at hand, and what the simulator speaks.</summary>
    private async Task<List<DialectSample>> SamplesAsync() =>
        [.. await SpokenAsync(), .. Fixtures.Root is null ? [] : CaptureSamples()];

    /// <summary>A page with an incident in its midst, one that ended, and a maintenance to come.</summary>
    private async Task<List<DialectSample>> SpokenAsync()
    {
        await using var story = new DialectStory(Language, Language.Home, IsDetected);
        story.Page.Resolve(story.Page.OpenIncident("Late mail", "minor", "Mail is late."), "Mail is on time.");
        await story.PassAsync(TimeSpan.FromMinutes(10));
        story.Page.Schedule("New cables", DialectStory.Start + TimeSpan.FromDays(1), DialectStory.Start + TimeSpan.FromDays(1.1), "We lay new cables.");
        var incident = story.Page.OpenIncident("Slow answers", "major", "We see slow answers.", story.ApiIsDown);
        await story.PassAsync(TimeSpan.FromMinutes(10));
        story.Page.Post(incident, "identified", "We know the reason.");
        await story.PassAsync(TimeSpan.FromMinutes(6));
        return [.. Dialect.Resources.Select((resource, at) => (resource, $"spoken-{at + 1}-{resource.Name}")).SelectMany(spoken => Spoken(story.Web, spoken.resource, spoken.Item2))];
    }

    /// <summary>The first document that was asked for and is of this kind.</summary>
    private IEnumerable<DialectSample> Spoken(LanguageWeb web, PageResource resource, string name)
    {
        var tail = resource.Path.Replace("{host}", Language.Home.Authority, StringComparison.Ordinal);
        return web.Asked.Distinct().Where(address => address == resource.AddressBelow(Language.Home) || address.GetLeftPart(UriPartial.Path).EndsWith(tail, StringComparison.Ordinal) || address.AbsoluteUri.EndsWith(tail, StringComparison.Ordinal))
            .Select(web.Read).Where(body => body is not null && Dialect.Parse(resource, body) is ParseResult.Parsed)
            .Take(1).Select(body => new DialectSample(name, resource, body!));
    }
}
