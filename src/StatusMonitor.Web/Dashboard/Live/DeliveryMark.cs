using StatusMonitor.EventLog;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Live;

/// <summary>A short text that is another one whenever deliveries or silences stand otherwise: a view of them is then loaded again.</summary>
internal static class DeliveryMark
{
    public static async ValueTask<string> OfAsync(WebServices services, CancellationToken cancellationToken)
    {
        try
        {
            var mark = new Mark();
            foreach (var backlog in await services.Deliveries.ReadBacklogAsync(cancellationToken))
                mark = mark.With(backlog.Handler).With(backlog.Ahead).With(backlog.Held).With(backlog.Parked);
            foreach (var wait in await services.Deliveries.ReadWaitsAsync(cancellationToken))
                mark = mark.With(wait.Handler).With(wait.Position.Value).With(wait.Failures);
            var now = services.Time.GetUtcNow();
            // The revision tells what people changed; a silence also begins and ends by itself.
            foreach (var silence in await services.Orders.ReadSilencesAsync(cancellationToken))
                mark = mark.With(silence.From <= now ? 1 : 0).With(silence.Until <= now ? 1 : 0);
            mark = mark.With(await services.Orders.ReadRevisionAsync(cancellationToken));
            return mark.ToString();
        }
        catch (EventLogException)
        {
            return "unreadable";
        }
    }
}
