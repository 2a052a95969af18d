namespace StatusMonitor.EventLog;

/// <summary>The log's storage failed. The message is fit for a person; nothing was half stored.</summary>
public sealed class EventLogException : Exception
{
    /// <summary>For serializers.</summary>
    public EventLogException() : this("The event log failed.") { }

    /// <summary>With a message.</summary>
    public EventLogException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public EventLogException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>With a message, its cause, and its kind.</summary>
    public EventLogException(EventLogFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What kind of failure it was.</summary>
    public EventLogFailure Failure { get; } = EventLogFailure.Unavailable;
}
