using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StatusMonitor.Web.Access;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Streaming;

namespace StatusMonitor.Web.Hosting;

/// <summary>The web side, from its start to its stop. Thread-safe.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application) => _application = application;

    /// <summary>The address it listens on, with the port it got.</summary>
    public Uri Address => new(_application.Urls.First());

    /// <summary>Listens.</summary>
    /// <param name="services">What it reads.</param>
    /// <param name="loggers">Where it logs; stays the caller's.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The address cannot be listened on; the message says which and why.</exception>
    public static async Task<WebServer> StartAsync(WebServices services, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var application = Build(services, loggers);
        try
        {
            await application.StartAsync(cancellationToken);
            return new WebServer(application);
        }
        catch (Exception thrown)
        {
            await application.DisposeAsync();
            if (ListenException.Of(thrown, services.Options) is { } refused) throw refused;
            throw;
        }
    }

    /// <summary>Ends all streams at once, gives requests a second, and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }

    private static WebApplication Build(WebServices services, ILoggerFactory loggers)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        // What the process finds in its environment or folder is not meant for us: the configuration is.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Services.AddSingleton<ILoggerFactory>(new OwnLoggers(loggers));
        // Signals are the command line's: it stops us.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(_ => new LogFeed(services.Events, loggers.CreateLogger<LogFeed>()));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ServerLimits.Grace);
        builder.WebHost.ConfigureKestrel(ServerLimits.Set);
        builder.WebHost.UseUrls($"http://{services.Options.Host}:{services.Options.Port}");
        var application = builder.Build();
        AccessPipeline.Use(application, services);
        ProblemPipeline.Use(application);
        Endpoints.Map(application, services);
        return application;
    }
}
