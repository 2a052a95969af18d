using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Delivery;

/// <summary>
/// Takes events from the log to one handler, one at a time and in order, and alone decides about routes, rates and
/// retries. A delivery is <em>sending</em> in the log before the handler is called, so that after a crash an ambiguous
/// one is known as such. Handlers have a pump each: a slow or failing one delays no other.
/// <see cref="InitialiseAsync"/> comes first, then <see cref="RunAsync"/> once; the rest is thread-safe.
/// </summary>
internal sealed partial class DeliveryPump
{
    private const int BatchSize = 100;

    /// <summary>Positions passed over without a word before they are worth a commit of their own.</summary>
    private const int UnsavedLimit = 1_000;

    private static readonly TimeSpan LastSaveTimeout = TimeSpan.FromSeconds(5);

    private readonly IHandler _handler;
    private readonly HandlerTraits _traits;
    private readonly DeliveryOptions _options;
    private readonly DeliveryContext _context;
    private readonly Episode _outcomes = new();
    private readonly Episode _logFailures = new();
    private readonly SettledMark _settled = new();
    private readonly UnsavedSteps _unsaved = new();
    private readonly IncidentBook _book = new();
    private readonly KeptDeliveries _held = new();
    private readonly RateGate? _rate;

    private DeliveryCursor _stored;
    private ParkedDelivery? _unsavedPark;
    private EventPosition? _ambiguous;
    private long _ordersSeen = -1;
    private long _parked;
    private DeliveryWait? _waiting;

    public DeliveryPump(IHandler handler, DeliveryOptions options, DeliveryContext context)
    {
        (_handler, _traits, _options, _context) = (handler, handler.Traits, options, context);
        _stored = new DeliveryCursor(handler.Name, EventPosition.Start, null);
        if ((options.Rate ?? _traits.Rate) is { } limit)
            _rate = new RateGate(limit, context.Time.GetUtcNow());
    }

    /// <summary>The handler's name.</summary>
    public string Name => _handler.Name;

    /// <summary>How it stands now.</summary>
    public DeliveryStatus Status =>
        new(Name, _settled.Position, Interlocked.Read(ref _parked), Volatile.Read(ref _waiting));

    private DateTimeOffset Now => _context.Time.GetUtcNow();

    /// <summary>
    /// Finds the handler's place in the log. One that never ran starts at the log's end, so this comes before the
    /// first page is polled. Throws <see cref="EventLogException"/> when the log cannot be read or written.
    /// </summary>
    public async ValueTask InitialiseAsync(CancellationToken cancellationToken)
    {
        if (await _context.Log.ReadCursorAsync(Name, cancellationToken) is not { } known)
        {
            _settled.MoveTo(_context.Log.End);
            await SaveAsync(null, cancellationToken);
            return;
        }

        _stored = known;
        _settled.MoveTo(known.Position);
        await ReadHeldAsync(cancellationToken);
        if (await _context.Log.ReadWaitAsync(Name, cancellationToken) is { } wait && !IsSettled(wait.Position))
            Volatile.Write(ref _waiting, wait);
        _book.Load(await _context.Log.ReadStandingAsync(Name, Now - StandsAfterEnd, cancellationToken));
        if (_handler is IRefreshedHandler refreshed && _book.All.Any()) _refreshAt = Now - refreshed.RefreshEvery;
        if (known.Sending is { } sending)
            await ResumeAsync(sending, cancellationToken);
    }

    /// <summary>
    /// True once everything up to a position is delivered, parked, kept for later, or not for this handler; false when
    /// cancelled before that, which is how a deadline is given.
    /// </summary>
    public ValueTask<bool> WaitUntilAsync(EventPosition position, CancellationToken cancellationToken) =>
        _settled.WaitAsync(position, cancellationToken);

    /// <summary>A delivery was under way when the process ended: nobody knows whether it arrived.</summary>
    private async ValueTask ResumeAsync(EventPosition sending, CancellationToken cancellationToken)
    {
        if (IsSettled(sending)) return;
        if (_options.Guarantee == DeliveryGuarantee.AtLeastOnce)
        {
            _ambiguous = sending;
            Log.SendingAgain(_context.Logger, Name, sending);
            return;
        }

        _attempts = new Attempts(sending, null);
        await ParkAsync(await ReadAsync(sending, cancellationToken), DeliveryFailure.Unknown, "the process ended between sending and answer", cancellationToken);
    }
}
