namespace StatusMonitor.Cli.Usage;

/// <summary>A mistake in the command line that only shows while the command begins. The message is for people.</summary>
internal sealed class UsageException : Exception
{
    public UsageException() { }

    public UsageException(string message) : base(message) { }

    public UsageException(string message, Exception innerException) : base(message, innerException) { }
}
