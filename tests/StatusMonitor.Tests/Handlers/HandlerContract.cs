using System.Buffers;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>What every handler keeps. A handler's test class inherits it and says how to make one.</summary>
public abstract class HandlerContract
{
    /// <summary>The numbers of <see cref="HardTexts.All"/>, of which some are too long for the name of a test.</summary>
    public static TheoryData<int> Hard => [.. Enumerable.Range(0, HardTexts.All.Count)];

    private static readonly SearchValues<char> Harmful = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(n => (char)n).Where(c => char.IsControl(c) && c != '\n'), '\u202e', '\ufeff']);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A handler that can deliver.</summary>
    internal abstract IHandler Create();

    /// <summary>All that was put out, as bytes.</summary>
    protected abstract ReadOnlyMemory<byte> Output { get; }

    /// <summary>Checks that the output is well formed for one event, whatever its text.</summary>
    protected abstract void AssertHarmless(string output);

    [Theory]
    [MemberData(nameof(Hard))]
    public async Task Hostile_text_is_delivered_and_does_no_harm(int number)
    {
        var news = HardTexts.Everywhere(SomeNews.Update(body: HardTexts.All[number]), HardTexts.All[number]);
        Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(news, Token));
        var output = System.Text.Encoding.UTF8.GetString(Output.Span);
        AssertHarmless(output);
        var harmful = output.AsSpan().IndexOfAny(Harmful);
        Assert.True(harmful < 0, $"U+{(harmful < 0 ? 0 : output[harmful]):X4} at {harmful}");
    }

    [Theory]
    [InlineData(EventKind.IncidentUpdate)]
    [InlineData(EventKind.IncidentEdited)]
    [InlineData(EventKind.MaintenanceChanged)]
    [InlineData(EventKind.ComponentStatus)]
    [InlineData(EventKind.PageUnreadable)]
    [InlineData(EventKind.PageMoved)]
    [InlineData(EventKind.PageCondition)]
    [InlineData(EventKind.IncidentReminder)]
    [InlineData(EventKind.DeliveryFailing)]
    [InlineData(EventKind.DeliveryRecovered)]
    [InlineData(EventKind.DeliveryParked)]
    [InlineData(EventKind.DeliveryDigest)]
    [InlineData((EventKind)99)]
    public async Task An_event_without_anything_optional_does_no_harm(EventKind kind)
    {
        // A kind of the future cannot be written as JSON; handlers pass over what they do not know or say so by throwing.
        var bare = SomeNews.Update() with { Kind = kind, Incident = null, Update = null, Components = [] };
        var failure = await Record.ExceptionAsync(async () => await Create().DeliverAsync(bare, Token));
        Assert.True(failure is null || kind == (EventKind)99, failure?.ToString());
    }

    [Fact]
    public async Task A_cancelled_delivery_says_so_and_puts_nothing_out()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Create().DeliverAsync(SomeNews.Update(), cancelled));
        Assert.True(Output.IsEmpty);
    }

    [Fact]
    public void It_has_the_name_it_was_given() => Assert.Equal("archive", Create().Name);
}
