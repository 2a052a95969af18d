using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.WindowsServices;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// Runs a command under the service manager of Windows, which speaks to a process in its own way: a host answers it, and
/// turns its stop into a cancellation. Only the command itself knows what it does.
/// </summary>
internal static class WindowsService
{
    private const string Name = "statusmon";

    /// <summary>Whether the process was started by that service manager; false on every other system.</summary>
    public static bool IsRunning => OperatingSystem.IsWindows() && WindowsServiceHelpers.IsWindowsService();

    /// <summary>Runs until the work ends or the service manager stops it, whichever comes first.</summary>
    /// <param name="work">The command; its token is cancelled by the service manager's stop.</param>
    /// <param name="cancellationToken">Another reason to stop.</param>
    /// <returns>The work's exit code.</returns>
    public static async Task<int> RunAsync(Func<CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddWindowsService(options => options.ServiceName = Name);
        using var host = builder.Build();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        await host.StartAsync(cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        try
        {
            return Told(await work(end.Token), host);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>A service that ends on its own with a code other than 0 has failed: then its recovery actions run.</summary>
    private static int Told(int code, IHost host)
    {
        if (OperatingSystem.IsWindows() && host.Services.GetService<IHostLifetime>() is WindowsServiceLifetime service)
            service.ExitCode = code;
        return code;
    }
}
