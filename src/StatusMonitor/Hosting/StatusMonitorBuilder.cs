using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;

namespace StatusMonitor.Hosting;

/// <summary>Adds handlers and the log to a monitor.</summary>
public sealed class StatusMonitorBuilder
{
    internal StatusMonitorBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services the monitor is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Adds a handler made by the container.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="guarantee">What to do with a delivery whose outcome a crash made unknown.</param>
    public StatusMonitorBuilder AddHandler<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        DeliveryGuarantee guarantee = DeliveryGuarantee.AtLeastOnce) where THandler : class, IHandler
    {
        Services.TryAddSingleton<THandler>();
        return AddHandler(services => services.GetRequiredService<THandler>(), guarantee);
    }

    /// <summary>Adds a handler made by a function.</summary>
    /// <param name="make">Makes it, once.</param>
    /// <param name="guarantee">What to do with a delivery whose outcome a crash made unknown.</param>
    public StatusMonitorBuilder AddHandler(
        Func<IServiceProvider, IHandler> make, DeliveryGuarantee guarantee = DeliveryGuarantee.AtLeastOnce)
    {
        Services.AddSingleton(services => new HandlerRegistration(make(services), guarantee));
        return this;
    }

    /// <summary>Keeps the log in this place instead of in memory. The caller disposes it, after the host has stopped.</summary>
    public StatusMonitorBuilder UseLog(IEventLog log)
    {
        Services.Replace(ServiceDescriptor.Singleton(log));
        return this;
    }
}
