using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>How deliveries stand, and what is silenced. Immutable.</summary>
public sealed record DeliveriesModel
{
    /// <summary>The frame.</summary>
    public required LayoutModel Layout { get; init; }

    /// <summary>What was done just now, in words; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>The position of the last event in the log.</summary>
    public required long End { get; init; }

    /// <summary>The handlers that ever ran, those with trouble first.</summary>
    public required IReadOnlyList<HandlerModel> Handlers { get; init; }

    /// <summary>What was told lately of incidents, newest first.</summary>
    public required IReadOnlyList<ToldLine> Told { get; init; }

    /// <summary>Silences that hold or are to come.</summary>
    public required IReadOnlyList<SilenceLine> Silences { get; init; }

    /// <summary>What its viewer sends again with; null for readers.</summary>
    public ReplayForm? Replay { get; init; }

    /// <summary>Where silences are added.</summary>
    public required string AddAddress { get; init; }

    /// <summary>Where silences are ended.</summary>
    public required string EndAddress { get; init; }

    /// <summary>The silence that is being written.</summary>
    public required SilenceDraft Draft { get; init; }

    /// <summary>Page keys to choose from.</summary>
    public required IReadOnlyList<string> Pages { get; init; }
}
