using System.Net;
using System.Net.Sockets;
using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>The real binary lets in and refuses, listens anew while it runs, and ends.</summary>
[Collection<Alone>]
public sealed class AccessTests
{
    private const int Hangup = 1;

    [Fact]
    public async Task It_asks_who_comes_lets_them_in_and_tells_nobody_what_opens()
    {
        await using var stage = await SetAsync(Client.Users);
        using var client = new Client();
        var service = await stage.RunAsync();
        using (var asked = await client.GetAsync(stage.Address, Client.Html)) Assert.Equal("/login", asked.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, await client.StatusAsync(stage.Address));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(stage.Address, Client.Scraper));
        using var inside = await client.SignInAsync(new Uri(stage.Address, "login"));
        var cookie = inside.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using var page = await client.GetAsync(stage.Address, Client.Html, ("Cookie", cookie));
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Lumen", text, StringComparison.Ordinal);
        for (var tries = 0; tries < 12; tries++) await client.StatusAsync(stage.Address, ("Authorization", "Bearer " + Client.Token + "-not"));
        await service.ErrorLineAsync("warn: tries to come in from 127.0.0.1 fail");
        Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
        Assert.All([text, service.Errors, service.Output], said => Assert.DoesNotContain(Client.Token, said, StringComparison.Ordinal));
        Assert.All([text, service.Errors, service.Output], said => Assert.DoesNotContain(Client.Password, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_window_alone_is_a_service()
    {
        await using var stage = await SetAsync();
        stage.Handlers.Clear();
        var service = await stage.RunAsync();
        await stage.UntilShownAsync("Lumen", "Operational");
        Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
    }

    [Fact]
    public async Task A_name_that_leads_here_is_not_answered()
    {
        await using var stage = await SetAsync();
        using var client = new Client();
        var service = await stage.RunAsync();
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(stage.Address, Client.Html));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await client.StatusAsync(stage.Address, ("Host", "evil.example")));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_before_anything_is_read()
    {
        await using var stage = await SetAsync();
        using var other = new TcpListener(IPAddress.Loopback, stage.Address.Port);
        other.Start();
        var service = await stage.StartAsync();
        Assert.Equal(75, await service.EndAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal($"statusmon run: the web side cannot listen on {stage.Address.Authority}: something else listens there", service.Errors.Trim());
    }

    [Fact]
    public async Task An_address_that_this_machine_has_not_is_said_with_another_code()
    {
        await using var stage = await SetAsync(Client.Users);
        stage.Address = new Uri("http://192.0.2.1:8080/");
        var service = await stage.StartAsync();
        Assert.Equal(69, await service.EndAsync(TimeSpan.FromSeconds(20)));
        Assert.Contains("this machine has no such address", service.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_web_side_is_taken_while_it_runs_and_who_is_inside_stays_inside()
    {
        await using var stage = await SetAsync(Client.Users);
        using var client = new Client();
        var service = await stage.RunAsync();
        using var inside = await client.SignInAsync(new Uri(stage.Address, "login"));
        var cookie = ("Cookie", inside.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        var before = stage.Address;
        stage.Address = new Uri($"http://127.0.0.1:{WebStage.FreePort()}/");
        await ReloadAsync(stage, service);
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(stage.Address, Client.Html, cookie));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.StatusAsync(before));

        stage.WebKeys[0] = Client.Users.Replace(Client.Password, Client.Password + ", changed", StringComparison.Ordinal);
        await ReloadAsync(stage, service);
        Assert.Equal(HttpStatusCode.SeeOther, await client.StatusAsync(stage.Address, Client.Html, cookie));

        using var other = new TcpListener(IPAddress.Loopback, WebStage.FreePort());
        other.Start();
        stage.Address = new Uri($"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}/");
        await ReloadAsync(stage, service);
        Assert.Contains("error: the web side cannot listen on", service.Errors, StringComparison.Ordinal);
        other.Stop();
        await stage.WriteAsync();
        Assert.Equal(0, (await service.EndBySignalAsync(Statusmon.Terminate)).ExitCode);
    }

    [Fact]
    public async Task It_ends_at_once_while_views_are_open()
    {
        await using var stage = await SetAsync();
        using var client = new HttpMessageInvoker(new SocketsHttpHandler());
        var service = await stage.RunAsync();
        List<HttpResponseMessage> views = [];
        for (var number = 0; number < 20; number++)
        {
            // Only the head is awaited: the rest has no end.
            var stream = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(stage.Address, "live")), TestContext.Current.CancellationToken);
            Assert.Equal("text/event-stream", stream.Content.Headers.ContentType?.MediaType);
            views.Add(stream);
        }

        var (code, took) = await service.EndBySignalAsync(Statusmon.Terminate);
        foreach (var view in views) view.Dispose();
        Assert.Equal(0, code);
        Assert.True(took < TimeSpan.FromSeconds(2), $"it took {took}");
    }

    [Fact]
    public async Task The_demo_has_a_window_on_a_free_port_and_ends_when_it_is_told()
    {
        await using var demo = Statusmon.Start("demo", "--output", "json");
        var line = await demo.ErrorLineAsync("Look at it in a browser: ");
        using var client = new Client();
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]), Client.Html));
        Assert.Equal(0, (await demo.EndBySignalAsync(Statusmon.Interrupt)).ExitCode);
    }

    private static async Task<WebStage> SetAsync(params string[] webKeys)
    {
        var stage = await WebStage.SetAsync();
        stage.AddPage("Lumen");
        stage.WebKeys.AddRange(webKeys);
        return stage;
    }

    private static async Task ReloadAsync(WebStage stage, Statusmon service)
    {
        await stage.WriteAsync();
        service.Signal(Hangup);
        await service.ErrorLineAsync("info: configuration applied");
    }
}
