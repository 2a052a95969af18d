using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Makes a handler to ask how it wants to be served, and throws it away; what it is made with goes nowhere.</summary>
internal static class HandlerTrial
{
    public static bool KeepsState(HandlerType type, string name, object options)
    {
        using var nowhere = new HttpMessageInvoker(new Nowhere());
        var services = new HandlerServices
        {
            Http = nowhere,
            Time = TimeProvider.System,
            Loggers = NullLoggerFactory.Instance,
            Text = static () => TextWriter.Null,
            Bytes = static () => Stream.Null,
        };
        var handler = type.Create(name, options, services);
        var keepsState = handler.Traits.KeepsState;
        (handler as IDisposable)?.Dispose();
        return keepsState;
    }

    private sealed class Nowhere : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A handler that is only asked how it wants to be served sends nothing.");
    }
}
