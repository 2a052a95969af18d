using Microsoft.Extensions.Logging;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

internal sealed partial class DeliveryPump
{
    private static partial class Log
    {
        [LoggerMessage(3000, LogLevel.Information,
            "Handler {Handler}: whether event {Position} arrived before the last end is unknown; it is sent again")]
        public static partial void SendingAgain(ILogger logger, string handler, EventPosition position);

        [LoggerMessage(3001, LogLevel.Warning,
            "Handler {Handler} cannot deliver event {Position} ({Reason}: {Detail}); trying again, next at {NextTry:u}")]
        public static partial void Postponed(
            ILogger logger, Exception? thrown, string handler, EventPosition position, DeliveryFailure reason,
            string? detail, DateTimeOffset nextTry);

        [LoggerMessage(3002, LogLevel.Warning,
            "Handler {Handler} gave up on event {Position} ({Reason}: {Detail}); it is parked, the queue goes on")]
        public static partial void Parked(
            ILogger logger, Exception? thrown, string handler, EventPosition position, DeliveryFailure reason, string? detail);

        [LoggerMessage(3003, LogLevel.Information, "Handler {Handler} delivers again after {Lasted} and {Failures} failures")]
        public static partial void DeliversAgain(ILogger logger, string handler, TimeSpan lasted, int failures);

        [LoggerMessage(3004, LogLevel.Error, "Handler {Handler} cannot go on after event {Position}; trying again")]
        public static partial void Stuck(ILogger logger, Exception failure, string handler, EventPosition position);

        [LoggerMessage(3005, LogLevel.Information, "Handler {Handler} goes on after {Lasted} and {Failures} failures")]
        public static partial void Unstuck(ILogger logger, string handler, TimeSpan lasted, int failures);

        [LoggerMessage(3006, LogLevel.Warning,
            "Handler {Handler} could not save that it got as far as event {Position}; the last event may be sent again")]
        public static partial void NotSaved(ILogger logger, Exception failure, string handler, EventPosition position);

        [LoggerMessage(3007, LogLevel.Warning, "Handler {Handler} cannot repeat what is open ({Reason}: {Detail}); trying again with the next round")]
        public static partial void NotRefreshed(ILogger logger, string handler, DeliveryFailure reason, string? detail);
    }
}
