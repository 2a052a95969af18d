using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Storage.Tests.Support;

namespace StatusMonitor.Storage.Tests.Sqlite;

public sealed class SqliteDurabilityTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Opening_again_finds_everything()
    {
        var component = new Diffing.KnownComponent(new ComponentId("c"), "C", "operational", 1);
        var commit = Some.Known(Some.Incident("i-1")) with { Events = [Some.Event("a")], Components = Some.Components(component) };
        var cursor = new DeliveryCursor("slack", new EventPosition(0), new EventPosition(1));
        await using (var log = await folder.OpenAsync())
        {
            await log.AppendAsync(commit, Cancellation);
            await log.SaveCursorAsync(cursor, null, Cancellation);
        }

        await using var again = await folder.OpenAsync();
        await Behaves.AsAfterAsync(again, commit, Cancellation);
        Assert.Equal(cursor, await again.ReadCursorAsync("slack", Cancellation));
        Assert.Equal(new EventPosition(2), await again.AppendAsync(Some.Commit(Some.Event("a"), Some.Event("b")), Cancellation));
    }

    [Fact]
    public async Task Opening_again_finds_all_deliveries_and_orders()
    {
        await using (var log = await folder.OpenAsync())
        {
            await log.AppendManyAsync(0, 3);
            await log.SaveDeliveryAsync(
                SomeDelivery.Parking(3) with { Told = [SomeDelivery.Told(2), SomeDelivery.Told(1)], Wait = SomeDelivery.Wait(3), Held = [SomeDelivery.Held(1)] }, Cancellation);
            await log.SaveSilenceAsync(SomeDelivery.Silence("a"), Cancellation);
            await log.SaveOneShotAsync(SomeDelivery.OneShot("a"), Cancellation);
        }

        await using var again = await folder.OpenAsync();
        Assert.Equal([SomeDelivery.Told(2).Delivery, SomeDelivery.Told(1).Delivery],
            await again.ReadEarlierAsync(SomeDelivery.Handler, Some.Page, SomeDelivery.Outage, Cancellation));
        Assert.Equal("e1", Assert.Single(await again.ReadStandingAsync(SomeDelivery.Handler, Some.Noon, Cancellation)).Newest.Id.Value);
        Assert.Equal(SomeDelivery.Wait(3), await again.ReadWaitAsync(SomeDelivery.Handler, Cancellation));
        Assert.Equal([SomeDelivery.Held(1)], await again.ReadHeldAsync(SomeDelivery.Handler, Cancellation));
        Assert.Equal([SomeDelivery.Parked(3)], await again.ReadParkedAsync(Cancellation));
        Assert.Single(await again.ReadSilencesAsync(Cancellation));
        Assert.Single(await again.ReadOneShotsAsync(Cancellation));
        Assert.Equal(2, await again.ReadRevisionAsync(Cancellation));
    }

    [Fact]
    public async Task Killing_the_process_leaves_no_delivery_half_stored()
    {
        using var other = OtherProcess.DeliveringTo(folder.Log);
        for (var i = 0; i < 20; i++)
            await other.ReadIdAsync();
        var answered = 20 + (await other.KillAsync()).Length;

        await using var log = await folder.OpenAsync();
        Assert.True(log.End.Value >= answered, $"{answered} were answered, {log.End} are there");
        var positions = Enumerable.Range(1, (int)log.End.Value).Select(i => (long)i).ToArray();
        Assert.Equal(positions, (await log.ReadEarlierAsync(SomeDelivery.Handler, Some.Page, SomeDelivery.Outage, Cancellation)).Select(e => e.Position.Value));
        Assert.Equal(positions, (await log.ReadHeldAsync(SomeDelivery.Handler, Cancellation)).Select(h => h.Position.Value));
        Assert.Equal(log.End, Assert.Single(await log.ReadStandingAsync(SomeDelivery.Handler, Some.Noon, Cancellation)).Newest.Position);
        Assert.Equal(log.End, (await log.ReadCursorAsync(SomeDelivery.Handler, Cancellation))!.Position);
    }

    [Fact]
    public async Task Closing_leaves_one_file_that_holds_everything()
    {
        await folder.FillAsync(50);

        Assert.Equal(["statusmon.db"], folder.Contents().Keys);
    }

    [Fact]
    public async Task Closing_commits_what_is_queued_even_when_nobody_waits_for_it()
    {
        using var hold = new HoldingWork();
        var log = await folder.OpenAsync();
        var holding = log.Writer.DoAsync(hold, Cancellation).AsTask();
        await hold.Begun;
        using var impatient = new CancellationTokenSource();
        var appending = log.AppendAsync(Some.Commit(Some.Event("a")), impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => appending);

        var closing = log.DisposeAsync().AsTask();
        hold.Release();
        await closing;
        await holding;

        await using var again = await folder.OpenAsync();
        Assert.Equal(["a"], await again.IdsAsync());
    }

    [Fact]
    public async Task Killing_the_process_loses_nothing_that_was_answered_and_frees_the_log()
    {
        using var other = OtherProcess.AppendingTo(folder.Log);
        for (var i = 0; i < 20; i++)
            Assert.Equal($"e{i}", await other.ReadIdAsync());
        var answered = 20 + (await other.KillAsync()).Length;

        await using var log = await folder.OpenAsync();
        Assert.True(log.End.Value >= answered, $"{answered} were answered, {log.End} are there");
        Assert.Equal(Enumerable.Range(0, (int)log.End.Value).Select(i => $"e{i}"), await log.IdsAsync());
    }

    [Fact]
    public async Task A_copy_taken_while_writing_opens_as_a_prefix()
    {
        using var other = OtherProcess.AppendingTo(folder.Log, most: 100);
        for (var i = 0; i < 5; i++)
            await other.ReadIdAsync();
        using var copy = new TemporaryFolder();
        // The write-ahead log last: it only grows until it is checkpointed, for which a hundred events are too few.
        File.Copy(folder.Log, copy.Log);
        File.Copy(folder.Log + "-wal", copy.Log + "-wal");

        await using var log = await copy.OpenAsync();
        Assert.True(log.End.Value >= 5);
        Assert.Equal(Enumerable.Range(0, (int)log.End.Value).Select(i => $"e{i}"), await log.IdsAsync());
        Assert.Equal(log.End, await log.AppendAsync(Some.Commit(Some.Event("e0")), Cancellation));
    }

    [Fact]
    public async Task A_write_ahead_log_cut_off_anywhere_opens_as_a_prefix()
    {
        var log = await folder.OpenAsync();
        for (var i = 0; i < 12; i++)
            await log.AppendAsync(Some.Commit(Some.Event($"e{i}")), Cancellation);
        var (main, wal) = (await File.ReadAllBytesAsync(folder.Log, Cancellation), await File.ReadAllBytesAsync(folder.Log + "-wal", Cancellation));
        await log.DisposeAsync();

        var last = 0L;
        for (var length = 0; length <= wal.Length; length += 1031)
        {
            using var copy = new TemporaryFolder();
            await File.WriteAllBytesAsync(copy.Log, main, Cancellation);
            await File.WriteAllBytesAsync(copy.Log + "-wal", wal.AsMemory(0, length), Cancellation);
            await using var cut = await copy.OpenAsync();
            Assert.Equal(Enumerable.Range(0, (int)cut.End.Value).Select(i => $"e{i}"), await cut.IdsAsync());
            Assert.InRange(cut.End.Value, last, 12);
            last = cut.End.Value;
        }

        Assert.InRange(last, 10, 12);
    }
}
