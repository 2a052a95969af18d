using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>
/// Takes a picture of every view of the demo, narrow and wide, light and dark, for people to look at: into the folder that
/// STATUSMON_SCREENSHOTS names, else beside the other artifacts.
/// </summary>
public sealed class ScreenshotTests
{
    /// <summary>From the day's script: by then one page cannot be read, one has an edited update, and all have had an incident.</summary>
    private const string Moment = "Card payments time out";

    private static readonly (string Name, WindowOptions Options)[] Windows =
    [
        ("phone", new() { Width = 390, Height = 844, Zone = "UTC" }),
        ("light", new() { Width = 1280, Height = 900, Zone = "UTC" }),
        ("dark", new() { Width = 1280, Height = 900, IsDark = true, Zone = "UTC" }),
        ("wall", new() { Width = 2560, Height = 1440, IsDark = true, Zone = "UTC" }),
    ];

    private static string Folder => Environment.GetEnvironmentVariable("STATUSMON_SCREENSHOTS") is { Length: > 0 } named
        ? named
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots"));

    [Fact]
    public async Task Every_view_of_the_demo_has_its_picture()
    {
        await using var browser = await Browser.OpenAsync();
        var address = new Uri($"http://127.0.0.1:{WebStage.FreePort()}/");
        await using var demo = Statusmon.Start("demo", "--listen", address.Authority);
        await demo.ErrorLineAsync("Look at it in a browser");
        Directory.CreateDirectory(Folder);
        IReadOnlyList<string> views;
        await using (var waiting = await browser.WindowAsync(address))
        {
            await waiting.GoAsync("/");
            await waiting.SeeAsync(Moment, TimeSpan.FromSeconds(60));
            // The day goes on while pictures are taken, and may have no open incident to go to in the end.
            views = await Views.OfAsync(waiting, address);
        }

        foreach (var (name, options) in Windows)
        {
            await using var window = await browser.WindowAsync(address, options);
            foreach (var (view, path) in Paths(views))
            {
                await window.GoAsync(path);
                var file = Path.Combine(Folder, $"{view}-{name}.png");
                await window.PhotographAsync(file);
                Assert.True(new FileInfo(file).Length > 10_000, $"{file} shows next to nothing");
            }

            Assert.Empty(window.Troubles);
        }
    }

    private static IEnumerable<(string Name, string Path)> Paths(IReadOnlyList<string> views) =>
        [("now", views[0]), ("page", views[1]), ("incident", views[2]), ("timeline", "/timeline?range=30d"), ("maintenance", views[4]), ("deliveries", views[5])];
}
