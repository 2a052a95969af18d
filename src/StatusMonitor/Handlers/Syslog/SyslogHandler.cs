using System.Net.Sockets;
using System.Security.Authentication;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>Sends each event as a message of RFC 5424 (docs/handlers/syslog.md). Each has its own connection.</summary>
internal sealed class SyslogHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "syslog", SyslogJson.Default.SyslogOptions, SyslogOptions.Mistakes,
        static (name, options, services) => new SyslogHandler(name, options, services));

    private readonly SyslogOptions _options;
    private readonly SyslogAddress _address;
    private readonly HandlerServices _services;
    private readonly string _hostname;

    /// <exception cref="ArgumentException">The address is none.</exception>
    public SyslogHandler(string name, SyslogOptions options, HandlerServices services)
    {
        if (!SyslogAddress.TryParse(options.Address, out var address))
            throw new ArgumentException(SyslogAddress.Allowed, nameof(options));
        (Name, _options, _address, _services) = (name, options, address, services);
        _hostname = options.Hostname ?? (SyslogOptions.IsVisible(Environment.MachineName, 255) ? Environment.MachineName : "-");
    }

    public string Name { get; }

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Message.Of(dispatch, _services.Template) is not { } message)
            return DeliveryResult.Done;
        TrustedAuthority? authority = null;
        if (_options.CaFile is { } path && !TrustedAuthority.TryLoad(path, out authority))
            return new DeliveryResult.TryAgain(DeliveryFailure.Network, "ca_file cannot be read");
        using (authority)
        using (var connection = new SyslogConnection(_address, authority, _services.Time))
        {
            var bytes = SyslogMessage.Of(dispatch.Event, message, _options, _hostname, _options.MaxLength ?? _address.DefaultLength);
            return await SendAsync(connection, bytes, cancellationToken);
        }
    }

    private async ValueTask<DeliveryResult> SendAsync(SyslogConnection connection, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.Timeout.Value, _services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            await connection.SendAsync(message, either.Token);
            return DeliveryResult.Done;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult.TryAgain(
                DeliveryFailure.Timeout, string.Create(null, $"not sent in {_options.Timeout.Value.TotalSeconds} s"), null, connection.IsUnderWay);
        }
        catch (AuthenticationException)
        {
            return new DeliveryResult.TryAgain(DeliveryFailure.Network, "the TLS handshake failed");
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return new DeliveryResult.TryAgain(DeliveryFailure.Network, Detail(failure, connection), null, connection.IsUnderWay);
        }
    }

    private static string Detail(Exception failure, SyslogConnection connection) => failure switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "the host's name cannot be resolved",
        _ => connection.IsUnderWay ? "the connection broke" : "no connection",
    };
}
