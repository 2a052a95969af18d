using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Tests.Delivery;

/// <summary>A handler that keeps what it was given and answers as told.</summary>
internal class HandlerDouble(string name = "archive") : IHandler
{
    private readonly List<Dispatch> _dispatches = [];

    public string Name => name;

    public HandlerTraits Traits { get; set; } = HandlerTraits.Default;

    /// <summary>All it was called with, repetitions included.</summary>
    public IReadOnlyList<Dispatch> Dispatches
    {
        get
        {
            lock (_dispatches)
                return [.. _dispatches];
        }
    }

    /// <summary>The ids of those events.</summary>
    public IReadOnlyList<string> Calls => [.. Dispatches.Select(dispatch => dispatch.Event.Id.Value)];

    /// <summary>Their kinds.</summary>
    public IReadOnlyList<EventKind> Kinds => [.. Dispatches.Select(dispatch => dispatch.Event.Kind)];

    /// <summary>What it answers to an event at its n-th call (from 1).</summary>
    public Func<StatusEvent, int, CancellationToken, ValueTask<DeliveryResult>> Answer { get; set; } =
        static (_, _, _) => ValueTask.FromResult(DeliveryResult.Done);

    public void Answers(Func<StatusEvent, int, DeliveryResult> answer) =>
        Answer = (news, call, _) => ValueTask.FromResult(answer(news, call));

    public Dispatch Last(string id) => Dispatches.Last(dispatch => dispatch.Event.Id.Value == id);

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        int call;
        lock (_dispatches)
        {
            _dispatches.Add(dispatch);
            call = _dispatches.Count;
        }

        return Answer(dispatch.Event, call, cancellationToken);
    }
}
