using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Cli.Deliveries;

/// <summary>Reads how deliveries stand, beside the service that makes them.</summary>
internal sealed class DeliveriesReport(SqliteEventReader log, string? handler)
{
    private const int MostSent = 200;

    /// <summary>Handlers and what each of them has to do, by handler.</summary>
    public async Task<IReadOnlyList<DeliveryLine>> ReadAsync(CancellationToken cancellationToken)
    {
        List<DeliveryLine> lines = [];
        foreach (var cursor in (await log.ReadCursorsAsync(cancellationToken)).Where(cursor => IsWanted(cursor.Handler)))
            lines.Add(new DeliveryLine
            {
                State = "waiting",
                Handler = cursor.Handler,
                Position = cursor.Position.Value,
                Behind = Math.Max(0, log.End.Value - cursor.Position.Value),
            });
        foreach (var wait in (await log.ReadWaitsAsync(cancellationToken)).Where(wait => IsWanted(wait.Handler)))
            lines.Add(await OfAsync(wait, cancellationToken));
        foreach (var held in (await log.ReadHeldAsync(cancellationToken)).Where(held => IsWanted(held.Handler)))
            lines.Add(await OfAsync(held, cancellationToken));
        foreach (var parked in (await log.ReadParkedAsync(cancellationToken)).Where(parked => IsWanted(parked.Handler)))
            lines.Add(await OfAsync(parked, cancellationToken));
        return lines;
    }

    /// <summary>What was sent of incidents, oldest first.</summary>
    public async Task<IReadOnlyList<DeliveryLine>> ReadSentAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        List<DeliveryLine> lines = [];
        foreach (var (name, told) in (await log.ReadToldAsync(since, MostSent, cancellationToken)).Where(sent => IsWanted(sent.Handler)))
            lines.Add((await LineAsync("sent", name, told.Delivery.Position, cancellationToken)) with { At = told.Delivery.At });
        return lines;
    }

    private bool IsWanted(string name) => handler is null || handler == name;

    private async Task<DeliveryLine> OfAsync(DeliveryWait wait, CancellationToken cancellationToken) =>
        (await LineAsync("retrying", wait.Handler, wait.Position, cancellationToken)) with
        {
            Reason = wait.Reason,
            Detail = wait.Detail,
            Failures = wait.Failures,
            At = wait.Since,
            Next = wait.NextTry,
        };

    private async Task<DeliveryLine> OfAsync(HeldDelivery held, CancellationToken cancellationToken) =>
        (await LineAsync("kept", held.Handler, held.Position, cancellationToken)) with
        {
            KeptFor = held.Reason,
            Detail = held.Upstream?.Value,
            At = held.HeldAt,
            Next = held.Due,
        };

    private async Task<DeliveryLine> OfAsync(ParkedDelivery parked, CancellationToken cancellationToken) =>
        (await LineAsync("parked", parked.Handler, parked.Position, cancellationToken)) with
        {
            Reason = parked.Reason,
            Detail = parked.Detail,
            At = parked.ParkedAt,
        };

    private async Task<DeliveryLine> LineAsync(string state, string name, EventPosition position, CancellationToken cancellationToken)
    {
        var found = await log.ReadAsync(new EventPosition(position.Value - 1), 1, cancellationToken);
        var said = found.Count == 0 || EventWording.Describe(found[0]) is not { } words
            ? null
            : string.Join(" · ", [words.Page, .. words.Subject, .. words.State.Select(part => part.Text)]);
        return new DeliveryLine { State = state, Handler = name, Position = position.Value, Event = said };
    }
}
