using StatusMonitor.EventLog;
using StatusMonitor.Storage.Sqlite;

namespace StatusMonitor.Storage.Tests.Support;

/// <remarks>
/// Nothing here awaits: this assembly's initializer is still running, and what another thread does of this assembly
/// waits for its end.
/// </remarks>
internal sealed partial class OtherProcess
{
    private static void Play(string role, string path, int most)
    {
        var options = new SqliteLogOptions { Path = path };
        if (role == "order")
        {
            Order(options);
            return;
        }

        // Left open: the process is killed, or ends with the log as it lies.
        var log = Wait(SqliteEventLog.OpenAsync(options, TimeProvider.System, null, default));
        for (var i = 0; i < most; i++)
        {
            Wait(role == "append"
                ? log.AppendAsync(Some.Commit(Some.Event($"e{i}")), default)
                : log.SaveDeliveryAsync(Delivery(i), default));
            Say($"e{i}");
        }

        Console.In.ReadToEnd();
    }

    private static DeliveryCommit Delivery(int number) => SomeDelivery.Commit(number + 1) with
    {
        Events = [Some.Event($"e{number}")],
        Told = [SomeDelivery.Told(number + 1)],
        Held = [SomeDelivery.Held(number + 1)],
    };

    private static void Order(SqliteLogOptions options)
    {
        using var orders = Wait(SqliteOrders.OpenAsync(options, default));
        Say("open");
        while (Console.In.ReadLine() is { } order)
        {
            if (order == "replay")
            {
                Say($"{Wait(orders.ReplayAsync(new ReplayQuery(), Some.Noon, default))}");
                continue;
            }

            Wait(orders.SaveSilenceAsync(SomeDelivery.Silence(order), default));
            Say(order);
        }
    }

    private static void Say(string line)
    {
        Console.Out.Write($"{line}\n");
        Console.Out.Flush();
    }
}
