using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Cli.Services;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>The other end is a datagram socket, as systemd's is.</summary>
public sealed class SystemdServiceTests : IDisposable
{
    private const string Variable = "NOTIFY_SOCKET";

    /// <summary>The variable belongs to the whole process, so one test at a time sets it.</summary>
    private static readonly Lock Environs = new();

    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon").FullName;
    private readonly FakeTimeProvider _time = new();

    private string SocketPath => Path.Combine(_folder, "notify");

    [Fact]
    public void It_says_each_state_in_the_managers_words()
    {
        using var manager = Listen(SocketPath);
        var service = Service(SocketPath, TimeSpan.FromSeconds(10));
        service.Ready();
        service.Status("12 pages\n1 unreadable");
        service.Stopping();
        Assert.True(service.IsPresent);
        Assert.Equal(["READY=1", "STATUS=12 pages 1 unreadable", "STOPPING=1"], [Heard(manager), Heard(manager), Heard(manager)]);
    }

    [Fact]
    public void A_reload_tells_the_monotonic_time_of_its_begin()
    {
        using var manager = Listen(SocketPath);
        var service = Service(SocketPath, null, TimeProvider.System);
        var before = TimeProvider.System.GetTimestamp();
        service.Reloading();
        var heard = Heard(manager).Split("\nMONOTONIC_USEC=");
        Assert.Equal("RELOADING=1", heard[0]);
        var told = long.Parse(heard[1], CultureInfo.InvariantCulture);
        Assert.InRange(told, Microseconds(before), Microseconds(TimeProvider.System.GetTimestamp()));
    }

    [Fact]
    public void A_socket_without_a_path_is_reached_too()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "abstract sockets are of Linux only");
        var name = $"statusmon-{Guid.NewGuid():N}";
        using var manager = Listen($"\0{name}");
        Service($"@{name}", null).Ready();
        Assert.Equal("READY=1", Heard(manager));
    }

    [Fact]
    public async Task Signs_of_life_come_twice_in_the_managers_patience()
    {
        using var manager = Listen(SocketPath);
        using var end = new CancellationTokenSource();
        var loop = Service(SocketPath, TimeSpan.FromSeconds(10)).WatchdogLoopAsync(() => true, end.Token);
        Assert.Equal("WATCHDOG=1", Heard(manager));
        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(0, manager.Available);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("WATCHDOG=1", Heard(manager));
        await end.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task Without_life_there_is_no_sign_of_it()
    {
        using var manager = Listen(SocketPath);
        using var end = new CancellationTokenSource();
        var (isAlive, asked) = (false, new SemaphoreSlim(0));
        var loop = Service(SocketPath, TimeSpan.FromSeconds(10)).WatchdogLoopAsync(
            () =>
            {
                asked.Release();
                return isAlive;
            },
            end.Token);
        await asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, manager.Available);
        isAlive = true;
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("WATCHDOG=1", Heard(manager));
        await end.CancelAsync();
        await loop;
    }

    [Fact]
    public async Task Where_nobody_waits_for_signs_the_loop_ends_at_once()
    {
        using var manager = Listen(SocketPath);
        await Service(SocketPath, null).WatchdogLoopAsync(() => true, CancellationToken.None);
        await Service(null, TimeSpan.FromSeconds(1)).WatchdogLoopAsync(() => true, CancellationToken.None);
        Assert.Equal(0, manager.Available);
    }

    [Fact]
    public void Without_a_manager_nothing_happens()
    {
        var service = Service(null, TimeSpan.FromSeconds(10));
        service.Ready();
        service.Reloading();
        Assert.False(service.IsPresent);
    }

    [Fact]
    public void A_manager_that_is_gone_does_no_harm()
    {
        var service = Service(SocketPath, null);
        service.Ready();
        Assert.True(service.IsPresent);
    }

    [Theory]
    [InlineData("30000000", "", 30_000)]
    [InlineData("30000000", "7", 30_000)]
    [InlineData("30000000", "8", null)]
    [InlineData("", "7", null)]
    [InlineData("soon", "7", null)]
    [InlineData("0", "7", null)]
    [InlineData("-5", "7", null)]
    [InlineData("99999999999999999", "7", null)]
    public void The_managers_patience_is_read_from_the_environment(string microseconds, string processId, int? milliseconds) =>
        Assert.Equal(milliseconds, (int?)WatchdogTime.Of(name => name == "WATCHDOG_USEC" ? microseconds : processId, 7)?.TotalMilliseconds);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private SystemdService Service(string? address, TimeSpan? watchdog, TimeProvider? time = null)
    {
        lock (Environs)
        {
            var before = Environment.GetEnvironmentVariable(Variable);
            Environment.SetEnvironmentVariable(Variable, address);
            try
            {
                return new SystemdService(new SystemdNotifier(), watchdog, time ?? _time);
            }
            finally
            {
                Environment.SetEnvironmentVariable(Variable, before);
            }
        }
    }

    private static Socket Listen(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 5_000 };
        socket.Bind(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    private static string Heard(Socket manager)
    {
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, manager.Receive(buffer));
    }

    private static long Microseconds(long timestamp) => timestamp / (TimeProvider.System.TimestampFrequency / 1_000_000);
}
