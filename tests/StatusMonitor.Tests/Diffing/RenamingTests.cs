using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>Steps without ids of their own have ids made of time and text, which change when the page changes those.</summary>
public sealed class RenamingTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(2);
    private readonly World _world = new();
    private readonly WireItem _item;

    public RenamingTests()
    {
        _item = new WireItem("incident0001", _world.Now);
        _world.Page.Incidents.Add(_item);
        _item.Post("@20260302T090000Z", "investigating", "We see slow answers.", _world.Now);
    }

    [Fact]
    public async Task A_step_whose_time_moved_is_the_step_it_was()
    {
        await _world.TickAsync();
        _item.Updates[0].Id = "@20260302T090300Z";
        Assert.DoesNotContain(await SettleAsync(), news => news.Kind == EventKind.IncidentUpdate || news.Update?.Withdrawn == true);
    }

    [Fact]
    public async Task A_second_step_of_the_same_second_is_one_new_step()
    {
        await _world.TickAsync();
        _item.Updates[0].Id = "@20260302T090000Z-0000aaaa";
        _item.Post("@20260302T090000Z-0000bbbb", "identified", "We know why.", World.Start);
        var news = Assert.Single(await SettleAsync());
        Assert.Equal((EventKind.IncidentUpdate, "We know why."), (news.Kind, news.Update!.Body));
    }

    [Fact]
    public async Task An_edit_of_one_of_two_steps_of_the_same_second_is_one_edit()
    {
        _item.Updates[0].Id = "@20260302T090000Z-0000aaaa";
        _item.Post("@20260302T090000Z-0000bbbb", "investigating", "We are looking.", World.Start);
        await _world.TickAsync();
        (_item.Updates[1].Id, _item.Updates[1].Body) = ("@20260302T090000Z-0000cccc", "We are looking closely.");
        var news = Assert.Single(await SettleAsync());
        Assert.Equal((EventKind.IncidentEdited, "We are looking."), (news.Kind, news.Before!.Body));
        _world.Restart();
        Assert.Empty(await SettleAsync());
    }

    [Fact]
    public async Task The_same_words_at_another_time_are_another_step_while_the_first_is_listed()
    {
        await _world.TickAsync();
        _item.Post("@20260302T091500Z", "investigating", "We see slow answers.", _world.Now);
        Assert.Equal(EventKind.IncidentUpdate, Assert.Single(await SettleAsync()).Kind);
    }

    [Fact]
    public async Task The_same_words_days_later_are_another_step()
    {
        await _world.TickAsync();
        _item.Updates.Clear();
        _item.Post("@20260305T090000Z", "investigating", "We see slow answers.", _world.Now + TimeSpan.FromDays(3));
        Assert.Contains(await SettleAsync(), news => news.Kind == EventKind.IncidentUpdate);
    }

    [Fact]
    public async Task A_step_with_the_words_of_one_at_the_time_of_another_is_the_one_whose_words_it_has()
    {
        _item.Post("@20260302T091500Z", "investigating", "A cable.", _world.Now);
        await _world.TickAsync();
        _item.Updates.RemoveAt(0);
        _item.Updates[0].Id = "@20260302T090000Z-0000cccc";
        var told = Assert.Single(await SettleAsync(), news => news.Kind != EventKind.IncidentChanged);
        Assert.Equal((true, "We see slow answers."), (told.Update!.Withdrawn, told.Update.Body));
    }

    [Fact]
    public async Task A_providers_own_id_is_never_taken_for_another()
    {
        _item.Updates[0].Id = "update000001";
        await _world.TickAsync();
        _item.Updates[0].Id = "update000002";
        Assert.Contains(await SettleAsync(), news => news.Kind == EventKind.IncidentUpdate);
    }

    private async Task<List<StatusEvent>> SettleAsync()
    {
        List<StatusEvent> all = [];
        for (var i = 0; i < 4; i++)
        {
            _item.UpdatedAt = _world.Now;
            _world.Page.Stamp(_world.Now);
            all.AddRange(await _world.TickAfterAsync(Later));
        }

        return all;
    }
}
