namespace StatusMonitor.Tests.Delivery;

/// <summary>Where in a delivery the process ends.</summary>
public enum CrashPoint
{
    BeforeSending,
    AfterSending,
    AfterRequest,
    AfterResponse,
    BeforeDelivered,
}
