using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Slack;

/// <summary>
/// Posts to Slack as a bot (docs/handlers/slack.md): one message an incident, kept up to date in place, and all that was
/// said in its thread. A delivery takes two calls; what can be repeated without harm comes first wherever there is a choice.
/// </summary>
internal sealed class SlackThreads(string name, SlackOptions options, HandlerServices services) : IHandler
{
    private readonly SlackApi _api = new(options, services);
    private readonly string _channel = options.Channel ?? throw new ArgumentException("There is no channel.", nameof(options));

    public string Name => name;

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(1, TimeSpan.FromSeconds(1.2)) };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (Message.Of(dispatch, services.Template) is not { } message)
            return DeliveryResult.Done;
        if (dispatch.Event.Incident is null)
            return (await _api.PostAsync(_channel, null, false, message, dispatch.Event.Id, cancellationToken)).Result;
        if (SlackReceipt.Parse(dispatch.Progress) is { } begun)
            return await ReplyAsync(dispatch, message, begun, cancellationToken);
        var (result, parent) = await ShowAsync(dispatch, message, cancellationToken);
        return parent is null ? result : await ReplyAsync(dispatch, message, parent, cancellationToken);
    }

    /// <summary>Makes the incident's message say what is newest; posts it where there is none, or none any more.</summary>
    private async ValueTask<(DeliveryResult Result, SlackReceipt? Parent)> ShowAsync(
        Dispatch dispatch, Message message, CancellationToken cancellationToken)
    {
        var (news, current) = (dispatch.Event, CurrentMessage.Of(dispatch, message, services.Template));
        if (dispatch.Earlier.Select(earlier => SlackReceipt.Parse(earlier.Receipt)).LastOrDefault(receipt => receipt is not null) is { } last)
        {
            if (!IsNewest(news, last.Shown))
                return (DeliveryResult.Done, last with { Reply = null });
            var changed = await _api.ChangeAsync(last.Channel, last.Parent, current, news.Id, cancellationToken);
            if (!changed.IsGone)
                return (changed.Result, changed.Timestamp is null ? null : last with { Reply = null, Shown = ShownBy(news) ?? last.Shown });
        }

        var posted = await _api.PostAsync(_channel, null, false, current, news.Id, cancellationToken);
        return (posted.Result, posted is { Channel: { } channel, Timestamp: { } timestamp }
            ? new SlackReceipt(channel, timestamp, null, ShownBy(news) ?? 0)
            : null);
    }

    /// <summary>Says it in the thread: an edit where the edited update stands, all else as a reply.</summary>
    private async ValueTask<DeliveryResult> ReplyAsync(
        Dispatch dispatch, Message message, SlackReceipt parent, CancellationToken cancellationToken)
    {
        var id = dispatch.Event.Id;
        if (ReplyOf(dispatch, parent) is { } edited)
        {
            var changed = await _api.ChangeAsync(parent.Channel, edited, CurrentMessage.Of(dispatch, message, services.Template), id, cancellationToken);
            if (!changed.IsGone)
                return Delivered(changed, parent with { Reply = edited }, parent);
        }

        var broadcast = IsTheEnd(dispatch.Event) && ReceiptsIn(dispatch.Earlier, parent).Any();
        var posted = await _api.PostAsync(parent.Channel, parent.Parent, broadcast, message, id, cancellationToken);
        return Delivered(posted, parent with { Reply = posted.Timestamp }, parent);
    }

    /// <summary>With what is done already kept, so that trying again does not repeat it.</summary>
    private static DeliveryResult Delivered(SlackAnswer answer, SlackReceipt receipt, SlackReceipt begun) => answer.Result switch
    {
        DeliveryResult.Delivered => new DeliveryResult.Delivered(receipt.ToString()),
        DeliveryResult.TryAgain again => again with { Progress = begun.ToString() },
        var gaveUp => gaveUp,
    };

    /// <summary>Whether the incident's message is to show it: no reminder, and no update older than the one it shows.</summary>
    private static bool IsNewest(StatusEvent news, long shown) => news.Kind switch
    {
        EventKind.IncidentReminder => false,
        EventKind.IncidentEdited or EventKind.MaintenanceEdited => (news.Before?.PublishedAt?.ToUnixTimeMilliseconds() ?? ShownBy(news)) >= shown,
        EventKind.IncidentUpdate or EventKind.MaintenanceUpdate => ShownBy(news) >= shown,
        _ => true,
    };

    private static long? ShownBy(StatusEvent news) =>
        news.Update is { } update ? (update.PublishedAt ?? update.CreatedAt ?? news.ObservedAt).ToUnixTimeMilliseconds() : null;

    private static bool IsTheEnd(StatusEvent news) =>
        news is { Kind: EventKind.IncidentUpdate or EventKind.MaintenanceUpdate, Update.Status: IncidentStatus.Resolved or IncidentStatus.Completed };

    private static string? ReplyOf(Dispatch dispatch, SlackReceipt parent) =>
        ReceiptsIn(dispatch.EarlierOfEdited(), parent).LastOrDefault(receipt => receipt.Reply is not null)?.Reply;

    private static IEnumerable<SlackReceipt> ReceiptsIn(IEnumerable<EarlierDelivery> earlier, SlackReceipt parent) =>
        earlier
            .Select(told => SlackReceipt.Parse(told.Receipt))
            .OfType<SlackReceipt>()
            .Where(receipt => receipt.Channel == parent.Channel && receipt.Parent == parent.Parent);
}
