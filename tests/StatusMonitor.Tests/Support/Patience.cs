namespace StatusMonitor.Tests.Support;

/// <summary>Makes a test that waits in vain fail instead of hang. In real time, since virtual time may stand still; never reached by a test that passes.</summary>
internal static class Patience
{
    /// <summary>Far more than anything takes on a machine that is busy with other things.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Is cancelled when patience ends.</summary>
    public static CancellationTokenSource Begin()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        patience.CancelAfter(Limit);
        return patience;
    }

    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(Limit, Xunit.TestContext.Current.CancellationToken);

    public static Task Soon(this Task task) => task.WaitAsync(Limit, Xunit.TestContext.Current.CancellationToken);

    /// <summary>Looks again and again until something holds.</summary>
    /// <param name="isSo">What has to come about.</param>
    /// <param name="meanwhile">Done between two looks, as moving a clock.</param>
    public static async Task UntilAsync(Func<bool> isSo, Action? meanwhile = null)
    {
        using var patience = Begin();
        while (!isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            meanwhile?.Invoke();
            await Task.Yield();
        }
    }
}
