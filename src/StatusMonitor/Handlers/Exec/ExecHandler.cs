using System.ComponentModel;
using System.Diagnostics;
using StatusMonitor.Handlers.Json;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Exec;

/// <summary>
/// Runs a program for each event, with the event as a line of JSON on its standard input (docs/handlers/exec.md). No
/// shell is between: nothing a page says can become a command. What the program prints is read and forgotten.
/// </summary>
internal sealed class ExecHandler(string name, ExecOptions options, TimeProvider time) : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "exec", ExecJson.Default.ExecOptions, ExecOptions.Mistakes,
        static (name, options, services) => new ExecHandler(name, options, services.Time));

    public string Name => name;

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = StartOf(dispatch.Event) };
        var line = JsonLinesHandler.Line(dispatch.Event);
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return ExecResult.OfStart(failure);
        }

        return await RunAsync(process, line, cancellationToken);
    }

    private async ValueTask<DeliveryResult> RunAsync(Process process, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Timeout.Value, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var ended = new CancellationTokenSource();
        var talk = Task.WhenAll(
            TellAsync(process.StandardInput, line, ended.Token),
            ForgetAsync(process.StandardOutput, ended.Token),
            ForgetAsync(process.StandardError, ended.Token));
        try
        {
            await process.WaitForExitAsync(either.Token);
            return ExecResult.OfExit(process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            await KillAsync(process);
            cancellationToken.ThrowIfCancellationRequested();
            return ExecResult.OfTimeout(options.Timeout.Value);
        }
        finally
        {
            // What the program left running may hold its pipes open for ever; nobody waits for that.
            await ended.CancelAsync();
            await talk;
        }
    }

    private ProcessStartInfo StartOf(StatusEvent news)
    {
        var start = new ProcessStartInfo(options.Command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = options.WorkingDirectory ?? "",
        };
        foreach (var argument in options.Command.Skip(1))
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in ExecEnvironment.Of(news))
            start.Environment[key] = value;
        return start;
    }

    /// <summary>A program need not read: one that closes its input or ends has told what it thinks by its exit code.</summary>
    private static async Task TellAsync(StreamWriter input, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = input.BaseStream;
            await stream.WriteAsync(line, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return;
        }
    }

    private static async Task ForgetAsync(StreamReader output, CancellationToken cancellationToken)
    {
        try
        {
            await output.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            return;
        }
    }

    private static async Task KillAsync(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            return; // it ended by itself meanwhile, or a child did
        }

        await process.WaitForExitAsync(CancellationToken.None);
    }
}
