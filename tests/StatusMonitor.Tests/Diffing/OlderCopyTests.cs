using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>Copies that are older by a second or less, where a text is edited right after it was published.</summary>
public sealed class OlderCopyTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(30);
    private readonly World _world = new(Since.All);

    private DateTimeOffset Now => _world.Now;

    [Fact]
    public async Task A_text_one_second_older_than_the_first_that_was_seen_is_no_edit_of_it()
    {
        _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        var copy = await EditedAtOnceAsync(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Serve(copy);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(40)));
        Assert.Equal("Edited.", Assert.Single(await _world.AllAsync()).Update!.Body);
    }

    [Fact]
    public async Task Within_one_second_nobody_knows_which_is_older_and_the_text_that_stays_is_told_last()
    {
        _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        var copy = await EditedAtOnceAsync(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.7));
        Serve(copy);
        Assert.Equal("As first said.", Assert.Single(await _world.TickAfterAsync(Later)).Update!.Body);
        Assert.Equal("Edited.", Assert.Single(await _world.TickAfterAsync(Later)).Update!.Body);
        Serve(copy);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Empty(await _world.RunForAsync(TimeSpan.FromMinutes(40)));
    }

    [Fact]
    public async Task A_copy_stamped_one_second_before_what_was_read_is_refused_whole()
    {
        var copy = await EditedAtOnceAsync(TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Serve(copy);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Equal(PollFailure.StaleCopy, _world.Status!.Failure);
    }

    [Fact]
    public async Task A_complete_list_one_second_older_than_the_primary_is_asked_for_again()
    {
        var ended = _world.Page.Open("incident0001", Now);
        ended.Post("incident0001-2", "resolved", "Over.", Now);
        await _world.TickAsync();
        _world.Page.Stamp(Now + Later - TimeSpan.FromSeconds(1));
        var copy = _world.Page.Render("incidents");
        ended.Updates[1].Body = "Over for good.";
        ended.Updates[1].UpdatedAt = ended.UpdatedAt = Now + Later;
        _world.Page.Stamp(Now + Later);
        _world.Web.ServeInstead("incidents", copy);
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Equal("Over for good.", Assert.Single(await _world.TickAfterAsync(Later)).Update!.Body);
    }

    /// <summary>A page read for the first time after an edit; returns the documents as they were before it.</summary>
    private async Task<(byte[] Summary, byte[] Incidents)> EditedAtOnceAsync(TimeSpan published, TimeSpan edited)
    {
        var item = _world.Page.Open("incident0001", Now + published, body: "As first said.");
        var copy = (_world.Page.Render("summary"), _world.Page.Render("incidents"));
        item.Updates[0].Body = "Edited.";
        item.Updates[0].UpdatedAt = item.UpdatedAt = Now + edited;
        _world.Page.Stamp(Now + edited);
        Assert.Single(await _world.TickAsync());
        return copy;
    }

    private void Serve((byte[] Summary, byte[] Incidents) copy)
    {
        _world.Web.ServeInstead("summary", copy.Summary);
        _world.Web.ServeInstead("incidents", copy.Incidents);
    }
}
