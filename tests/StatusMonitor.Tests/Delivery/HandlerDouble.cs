using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A handler that keeps what it was given and answers as told.</summary>
internal sealed class HandlerDouble(string name = "archive") : IHandler
{
    private readonly List<string> _calls = [];

    public string Name => name;

    /// <summary>The ids of the events it was called with, repetitions included.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    /// <summary>What it answers to an event at its n-th call (from 1).</summary>
    public Func<StatusEvent, int, CancellationToken, ValueTask<DeliveryResult>> Answer { get; set; } =
        static (_, _, _) => ValueTask.FromResult(DeliveryResult.Done);

    public void Answers(Func<StatusEvent, int, DeliveryResult> answer) =>
        Answer = (news, call, _) => ValueTask.FromResult(answer(news, call));

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        int call;
        lock (_calls)
        {
            _calls.Add(dispatch.Event.Id.Value);
            call = _calls.Count;
        }

        return Answer(dispatch.Event, call, cancellationToken);
    }
}
