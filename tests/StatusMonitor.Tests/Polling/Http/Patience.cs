using Xunit;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>Makes a test that waits in vain fail instead of hang.</summary>
internal static class Patience
{
    public static Task<T> Soon<T>(this Task<T> task) => task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public static Task Soon(this Task task) => task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
