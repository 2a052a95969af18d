using System.Text.Json;
using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>What another process asks of a running service: silences and one-shots.</summary>
[Collection<Alone>]
public sealed class OrderTests
{
    /// <summary>Within which a running service heeds an order.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task A_silence_holds_within_two_seconds_and_ends_as_soon()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var receiver = await stage.AddReceiverAsync();
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        await using var service = await stage.RunAsync();
        var added = await stage.AskAsync("silence", "add", "--text", "Quiet", "--until", "1h", "--comment", "known to us", "--output", "json");
        var id = JsonDocument.Parse(added).RootElement.GetProperty("id").GetString()!;
        await Task.Delay(Promise, TimeProvider.System, TestContext.Current.CancellationToken);
        page.OpenIncident("Quiet one", "major", "We see something.");
        page.OpenIncident("Loud one", "minor", "We see more.");
        await Received.UntilAsync(receiver, "Loud one");
        Assert.Contains("known to us", await stage.AskAsync("silence", "list"), StringComparison.Ordinal);

        await stage.AskAsync("silence", "end", id);
        await Task.Delay(Promise, TimeProvider.System, TestContext.Current.CancellationToken);
        page.OpenIncident("Quiet two", "major", "We see something else.");
        await Received.UntilAsync(receiver, "Quiet two");
        Assert.Equal(["Loud one", "Quiet two"], Received.Names(receiver));
        Assert.DoesNotContain(id, await stage.AskAsync("silence", "list"), StringComparison.Ordinal);
        Assert.Contains("over", await stage.AskAsync("silence", "list", "--all"), StringComparison.Ordinal);
        Assert.Contains("Quiet one", await stage.AskAsync("history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_up_again_is_told_once_also_when_the_service_was_killed_meanwhile()
    {
        await using var stage = await ServiceStage.SetAsync();
        var page = stage.AddPage("Lumen");
        var (asked, other) = (await stage.AddReceiverAsync(), await stage.AddReceiverAsync());
        stage.Configure(["Lumen"], [$"asked: {{ type: webhook, url: \"{asked.Url}\" }}", $"other: {{ type: webhook, url: \"{other.Url}\" }}"]);
        var incident = page.OpenIncident("All down", "critical", "We see nothing.");
        await using (var first = await stage.RunAsync())
        {
            await Received.UntilAsync(asked, "All down");
            var said = await stage.AskAsync("notify-when", "lumen", "up", "--to", "asked");
            Assert.Equal("asked will be told once when lumen is up.", said);
            first.Signal(Statusmon.Kill);
            await first.EndAsync(TimeSpan.FromSeconds(10));
        }

        await using var second = await stage.RunAsync();
        page.Resolve(incident, "It is over.");
        await Received.UntilAsync(asked, item => item.Kind == "page.condition");
        var again = page.OpenIncident("Down again", "critical", "We see nothing again.");
        await Received.UntilAsync(asked, "Down again");
        page.Resolve(again, "It is over again.");
        var last = again.Latest.Id;
        await Received.UntilAsync(asked, item => item.Update == last);
        await Received.UntilAsync(other, item => item.Update == last);
        page.OpenIncident("A third", "minor", "We see something.");
        await Received.UntilAsync(asked, "A third");
        Assert.Single(Received.Of(asked), item => item.Kind == "page.condition");
        Assert.DoesNotContain(Received.Of(other), item => item.Kind == "page.condition");
    }

    [Fact]
    public async Task A_wish_for_a_page_or_a_handler_that_is_not_there_is_refused()
    {
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen").OpenIncident("Slow", "minor", "We see something.");
        var receiver = await stage.AddReceiverAsync();
        stage.Configure(["Lumen"], [$"ops: {{ type: webhook, url: \"{receiver.Url}\" }}"]);
        await using var service = await stage.RunAsync();
        await Received.UntilAsync(receiver, "Slow");
        foreach (var (words, said) in new (string[], string)[]
        {
            (["notify-when", "lumne", "up"], "the page lumne is not among those that were read"),
            (["notify-when", "lumen", "well"], "STATE: \"well\" is not one of up, degraded, down, maintenance."),
            (["notify-when", "lumen", "up", "--to", "op"], "--to: \"op\" is not one of ops. Did you mean ops?"),
        })
        {
            var (code, output, errors) = await Statusmon.RunAsync([.. words, "--data", stage.Data]);
            Assert.Equal(64, code);
            Assert.Contains(said, errors, StringComparison.Ordinal);
            Assert.Equal("", output);
        }
    }
}
