using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using StatusMonitor.EndToEnd.Support;
using Xunit;

namespace StatusMonitor.EndToEnd.Services;

/// <summary>What a service manager hears on its socket (sd_notify(3)).</summary>
[Collection<Alone>]
public sealed class SystemdTests
{
    private const int Hangup = 1;

    [Fact]
    public async Task The_manager_hears_of_readiness_life_reloads_and_the_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "there is no systemd");
        await using var stage = await ServiceStage.SetAsync();
        stage.AddPage("Lumen");
        stage.Configure(["Lumen"], ["out: { type: json }"]);
        using var manager = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 20_000 };
        manager.Bind(new UnixDomainSocketEndPoint(stage.PathOf("notify")));
        stage.Environment["NOTIFY_SOCKET"] = stage.PathOf("notify");
        stage.Environment["WATCHDOG_USEC"] = "400000";

        await using var service = await stage.RunAsync();
        List<string> heard = [];
        Until(manager, heard, "READY=1");
        Until(manager, heard, "STATUS=1 page, 1 handler, no routes: everything goes to every handler");
        Assert.DoesNotContain(heard, state => state.StartsWith("RELOADING=1", StringComparison.Ordinal));
        Until(manager, heard, "WATCHDOG=1");
        Until(manager, heard, "WATCHDOG=1");

        service.Signal(Hangup);
        Until(manager, heard, "RELOADING=1\nMONOTONIC_USEC=");
        Until(manager, heard, "READY=1");
        stage.Write("statusmon.yaml", "pages: [");
        Until(manager, heard, "RELOADING=1\nMONOTONIC_USEC=");
        Until(manager, heard, "READY=1");
        Until(manager, heard, "STATUS=A changed configuration has 1 mistake; the one from before stays");

        service.Signal(Statusmon.Terminate);
        Until(manager, heard, "STOPPING=1");
        Assert.Equal(0, await service.EndAsync(TimeSpan.FromSeconds(10)));
    }

    private static void Until(Socket manager, List<string> heard, string state)
    {
        var (buffer, watch) = (new byte[4096], Stopwatch.StartNew());
        do
        {
            // Signs of life come for ever: they must not keep the test waiting as long.
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"no {state}; there came: {string.Join("; ", heard)}");
            heard.Add(Encoding.UTF8.GetString(buffer, 0, manager.Receive(buffer)));
        }
        while (!heard[^1].StartsWith(state, StringComparison.Ordinal));
    }
}
