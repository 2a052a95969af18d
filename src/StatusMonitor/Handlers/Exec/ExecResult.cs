using System.ComponentModel;

namespace StatusMonitor.Handlers.Exec;

/// <summary>What the end of a program means (docs/handlers/exec.md). Codes are shown; what it printed is not. Pure.</summary>
internal static class ExecResult
{
    private const int TryLater = 75; // EX_TEMPFAIL of sysexits.h
    private const int Signal = 128; // a shell's way, and the runtime's, to say which signal ended a program

    private static readonly int[] NotThere = [2, 3, 5, 8, 13, 20, 21, 40, 193]; // no such file, not allowed, no program; Windows' and Unix' numbers

    public static DeliveryResult OfExit(int code) => code switch
    {
        0 => DeliveryResult.Done,
        TryLater => new DeliveryResult.TryAgain(DeliveryFailure.Throttled, $"exit code {code}"),
        > Signal and <= Signal + 64 => new DeliveryResult.TryAgain(DeliveryFailure.HandlerError, $"ended by signal {code - Signal}", null, Ambiguous: true),
        _ => new DeliveryResult.GiveUp(DeliveryFailure.Refused, $"exit code {code}"),
    };

    /// <summary>A program that cannot be started has done nothing. Too many processes or too little memory may pass.</summary>
    public static DeliveryResult OfStart(Win32Exception failure) => NotThere.Contains(failure.NativeErrorCode)
        ? new DeliveryResult.GiveUp(DeliveryFailure.Refused, "the program, or its folder, is not there or may not be used")
        : new DeliveryResult.TryAgain(DeliveryFailure.HandlerError, $"the program cannot be started now (error {failure.NativeErrorCode})");

    public static DeliveryResult OfTimeout(TimeSpan allowed) => new DeliveryResult.TryAgain(
        DeliveryFailure.Timeout, string.Create(null, $"not finished in {allowed.TotalSeconds} s, and ended"), null, Ambiguous: true);
}
