using StatusMonitor.Cli.Services;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Cli;

/// <summary>What can be seen of it elsewhere than on Windows: the host around the work.</summary>
public sealed class WindowsServiceTests
{
    [Fact]
    public async Task The_works_exit_code_is_the_services() =>
        Assert.Equal(3, await WindowsService.RunAsync(_ => Task.FromResult(3), TestContext.Current.CancellationToken));

    [Fact]
    public async Task A_stop_cancels_the_work_and_waits_for_its_end()
    {
        using var stop = new CancellationTokenSource();
        var (begun, ended) = (new TaskCompletionSource(), false);
        var run = WindowsService.RunAsync(WorkAsync, stop.Token);
        await begun.Task.Soon();
        await stop.CancelAsync();
        Assert.Equal(0, await run);
        Assert.True(ended);

        async Task<int> WorkAsync(CancellationToken cancellationToken)
        {
            begun.SetResult();
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended = true;
            return 0;
        }
    }

    [Fact]
    public async Task A_failure_of_the_work_is_not_swallowed() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            WindowsService.RunAsync(_ => throw new InvalidOperationException(), TestContext.Current.CancellationToken));

    [Fact]
    public void Elsewhere_no_process_is_a_service_of_windows() => Assert.True(OperatingSystem.IsWindows() || !WindowsService.IsRunning);
}
