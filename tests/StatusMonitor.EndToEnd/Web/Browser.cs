using Microsoft.Playwright;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Debian's Chromium, driven as a person would.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>Milliseconds: far more than anything takes, also beside another browser on a busy machine.</summary>
    public const float Patience = 45_000;

    private readonly IPlaywright _driver;
    private readonly IBrowser _browser;

    private Browser(IPlaywright driver, IBrowser browser) => (_driver, _browser) = (driver, browser);

    /// <summary>The browser: STATUSMON_CHROMIUM, else where Debian puts it.</summary>
    private static string Program => Environment.GetEnvironmentVariable("STATUSMON_CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public static async Task<Browser> OpenAsync()
    {
        Assert.SkipUnless(File.Exists(Program), $"no browser: {Program} is missing (Debian: chromium)");
        var driver = await Playwright.CreateAsync();
        string[] arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
        return new Browser(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = arguments }));
    }

    /// <summary>A window of its own, with nothing remembered.</summary>
    public async Task<Window> WindowAsync(Uri address, WindowOptions? options = null)
    {
        options ??= new WindowOptions();
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
            ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = options.HasScript,
            TimezoneId = options.Zone,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _driver.Dispose();
    }
}
