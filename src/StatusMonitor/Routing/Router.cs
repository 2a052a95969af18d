using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>Says what becomes of an event for a handler, by the plan. Pure: the same case has the same verdict. Thread-safe.</summary>
internal sealed class Router
{
    private const string OwnFamily = "delivery";

    private readonly RoutePlan _plan;
    private readonly IReadOnlyList<(Route Route, CompiledMatch Match)>? _routes;
    private readonly bool _routesOwn;

    /// <exception cref="ArgumentException">A match cannot be read.</exception>
    public Router(RoutePlan plan)
    {
        _plan = plan;
        _routes = plan.Routes is { } routes ? [.. routes.Select(route => (route, new CompiledMatch(route.Match)))] : null;
        _routesOwn = _routes?.Any(route => route.Match.Names(OwnFamily)) == true;
    }

    /// <summary>Whether news of a page can still come. Where nothing is known of any page, of all.</summary>
    public bool Watches(PageKey page) => _plan.Pages.Count == 0 || _plan.Pages.ContainsKey(page);

    /// <summary>What becomes of an event that the handler's cursor reaches.</summary>
    public Verdict Decide(StatusEvent news, RoutingCase at)
    {
        if (news.Silent) return new Verdict.Skip(SkipReason.Silent);
        if (news.To?.Contains(at.Handler, StringComparer.Ordinal) == false) return new Verdict.Skip(SkipReason.NotAddressed);
        if (IsAskedFor(news)) return Verdict.Send.Now;
        if (news.Delivery?.Handler == at.Handler) return new Verdict.Skip(SkipReason.Own);
        if (!at.TakesEdits && IsMereEdit(news)) return new Verdict.Skip(SkipReason.Edit);
        if (!at.IsFollowUp && !TouchesWanted(news)) return new Verdict.Skip(SkipReason.Component);
        if (!Leads(news, at)) return new Verdict.Skip(SkipReason.NoRoute);
        return at.IsSilenced(news, CategoryOf(news)) ? new Verdict.Skip(SkipReason.Silenced) : WhenToSend(news, at);
    }

    /// <summary>What becomes of an event that was kept for later and whose time has come: it was routed before.</summary>
    public Verdict DecideAgain(StatusEvent news, RoutingCase at)
    {
        if (IsAskedFor(news)) return Verdict.Send.Now;
        if (at.IsSilenced(news, CategoryOf(news))) return new Verdict.Skip(SkipReason.Silenced);
        return QuietNow(news, at) ?? Verdict.Send.Now;
    }

    /// <summary>A page's category, or null.</summary>
    public string? CategoryOf(StatusEvent news) => CategoryOf(news.Page.Key);

    /// <summary>A page's category, or null.</summary>
    public string? CategoryOf(PageKey page) => _plan.Pages.GetValueOrDefault(page)?.Category;

    private Verdict WhenToSend(StatusEvent news, RoutingCase at)
    {
        if (!at.WasTold && UpstreamOf(news, at) is { } upstream) return new Verdict.Fold(upstream);
        return QuietNow(news, at) ?? Verdict.Send.Now;
    }

    private Verdict? QuietNow(StatusEvent news, RoutingCase at)
    {
        if (at.Quiet is not { } quiet || quiet.EndAt(at.Now) is not { } end) return null;
        if (quiet.Except is { } except && new CompiledMatch(except).Holds(news, CategoryOf(news))) return null;
        return quiet.Drop ? new Verdict.Skip(SkipReason.Quiet) : new Verdict.Hold(end);
    }

    /// <summary>Whether a handler is led to; none of what is our own trouble is led past anybody unless a route says so.</summary>
    private bool Leads(StatusEvent news, RoutingCase at)
    {
        if (_routes is null || (news.Delivery is not null && !_routesOwn)) return true;
        return Leads(news, at.Handler, isFollowUp: false) || (at.IsFollowUp && Leads(news, at.Handler, isFollowUp: true));
    }

    /// <summary>
    /// The first that matches decides, or one below it when it says so. Of a follow-up, what changes during an incident is
    /// not asked again, or its end would be lost; a route that picks kinds or steps means these and no others, so only
    /// such a one still decides when it leads elsewhere.
    /// </summary>
    private bool Leads(StatusEvent news, string handler, bool isFollowUp)
    {
        foreach (var (route, match) in _routes!)
        {
            if (!match.Holds(news, CategoryOf(news), isFollowUp)) continue;
            if (route.To.Contains(handler)) return true;
            if (!route.Continue && (!isFollowUp || match.PicksSteps)) return false;
        }

        return false;
    }

    /// <summary>
    /// An incident that names no component is everybody's: nobody knows yet whom it touches. One that has named any
    /// concerns those it named, also once its page has unlinked them.
    /// </summary>
    private bool TouchesWanted(StatusEvent news) =>
        !_plan.Pages.TryGetValue(news.Page.Key, out var page) || page.Scope.Concerns(news);

    private PageKey? UpstreamOf(StatusEvent news, RoutingCase at)
    {
        if (news.Incident?.Type != IncidentType.Incident || !_plan.Pages.TryGetValue(news.Page.Key, out var page)) return null;
        foreach (var upstream in page.DependsOn)
            if (at.HasOpenIncident(upstream)) return upstream;
        return null;
    }

    /// <summary>Somebody wants to be told exactly this: neither routes nor silence stand in its way.</summary>
    private static bool IsAskedFor(StatusEvent news) => news.To is not null || news.Kind == EventKind.PageCondition;

    /// <summary>A corrected text or title. A step, an impact or a plan that changed without an update is news to everybody.</summary>
    private static bool IsMereEdit(StatusEvent news) => news.Kind switch
    {
        EventKind.IncidentEdited or EventKind.MaintenanceEdited => news.Before?.Status is null,
        EventKind.IncidentChanged or EventKind.MaintenanceChanged =>
            news.Before is { Name: not null, Status: null, Impact: null, ScheduledFor: null, ScheduledUntil: null, Vanished: false },
        _ => false,
    };
}
