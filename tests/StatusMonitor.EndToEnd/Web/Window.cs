using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>One window of the browser, and everything that went wrong in it.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _troubles = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Response += (_, answer) => Note(answer.Status >= 400, $"{answer.Status} {answer.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors of the console, the script and the network, breaches of the content policy included.</summary>
    public IReadOnlyList<string> Troubles
    {
        get
        {
            lock (_troubles) return [.. _troubles];
        }
    }

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        Assert.True(answer is { Ok: true } or { Status: 304 }, $"{path}: {answer?.Status}");
    }

    /// <summary>Waits until the text can be seen.</summary>
    public Task SeeAsync(string text, TimeSpan? within = null) =>
        Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text, new() { Timeout = within is { } limit ? (float)limit.TotalMilliseconds : Browser.Patience });

    /// <summary>Waits until the text is gone.</summary>
    public Task MissAsync(string text) => Assertions.Expect(Page.Locator("main")).Not.ToContainTextAsync(text, new() { Timeout = Browser.Patience });

    /// <summary>What axe finds against WCAG 2.2 AA and its good practices, in words.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var found = await Page.RunAxe(new AxeRunOptions
        {
            RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        return [.. found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"))];
    }

    public async Task PhotographAsync(string file) =>
        await Page.ScreenshotAsync(new() { Path = file, FullPage = true, Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isTrouble, string text)
    {
        if (!isTrouble) return;
        lock (_troubles) _troubles.Add(text);
    }
}
