using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
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
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static async Task<WebServer> StartAsync(WebServices services, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Services.AddSingleton(loggers);
        // Signals are the command line's: it stops us when the monitor has stopped.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(new LogFeed(services.Events, loggers.CreateLogger<LogFeed>()));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://{services.Options.Host}:{services.Options.Port}");
        var application = builder.Build();
        ProblemPipeline.Use(application, loggers.CreateLogger(nameof(ProblemPipeline)));
        AccessPipeline.Use(application, services);
        application.UseRouting();
        Endpoints.Map(application, services);
        await application.StartAsync(cancellationToken);
        return new WebServer(application);
    }

    /// <summary>Ends all streams and stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
    }
}
