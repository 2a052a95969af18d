using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Watching;
using StatusMonitor.Web.Hosting;
using StatusMonitor.Web.Statuspage.Wire;

namespace StatusMonitor.Web.Statuspage;

/// <summary>Reads from the log what the documents show.</summary>
internal sealed class Boards(WebServices services)
{
    /// <summary>As many as Statuspage lists.</summary>
    private const int Listed = 50;

    private const int MostOpen = 500;

    /// <summary>One page as its provider shows it, or null while its state is unknown.</summary>
    public async Task<Basis?> OfPageAsync(PageReading reading, HttpContext context)
    {
        var state = (await services.Status.ReadPagesAsync(context.RequestAborted)).FirstOrDefault(page => page.Key == reading.Key);
        if (state?.Identity is not { } identity || !Knowledge.IsKnown(reading, state, services.Time.GetUtcNow())) return null;
        var known = (await services.Status.ReadComponentsAsync([reading.Key], context.RequestAborted)).GetValueOrDefault(reading.Key, []);
        var components = new ComponentText(identity.Value, state.FirstReadAt ?? DateTimeOffset.UnixEpoch).Of(known);
        var text = new IncidentText(identity.Value, components, record => LinkOf(record, context));
        return new Basis([reading.Key], new PageWire { Id = identity.Value, Name = reading.Name, Url = state.Url ?? reading.Url.ToString() }, components, text);
    }

    /// <summary>All pages, each as one component.</summary>
    public async Task<Basis> OfInstallationAsync(HttpContext context)
    {
        var id = Ids.OfInstallation(services.Options);
        var states = (await services.Status.ReadPagesAsync(context.RequestAborted)).ToDictionary(page => page.Key);
        var readings = services.Readings.All;
        var components = new InstallationText(id, services.Time.GetUtcNow()).Of(readings, states);
        var names = readings.ToDictionary(reading => reading.Key, reading => reading.Name);
        var text = new IncidentText(id, components, record => LinkOf(record, context)) { Names = names };
        var links = new Links(context, services.Options);
        return new Basis([], new PageWire { Id = id, Name = services.Options.Title, Url = links.Absolute(links.To("/")) }, components, text);
    }

    /// <summary>The present: all but the lists of what was. Those are read only where they are shown, and where something happened since they were.</summary>
    public async Task<Board> ReadPresentAsync(Basis basis, CancellationToken cancellationToken)
    {
        var unresolved = await ListAsync(basis, IncidentType.Incident, true, MostOpen, cancellationToken);
        return new Board
        {
            Page = basis.Page,
            Components = basis.Components,
            Status = Headline.Of(basis.Components, unresolved),
            Unresolved = unresolved,
            Planned = await ListAsync(basis, IncidentType.Maintenance, true, MostOpen, cancellationToken),
            Incidents = [],
            Maintenances = [],
        };
    }

    /// <summary>The present with all that lists are cut from.</summary>
    public async Task<Board> ReadWholeAsync(Basis basis, Board present, CancellationToken cancellationToken) => present with
    {
        Incidents = await ListAsync(basis, IncidentType.Incident, null, Listed, cancellationToken),
        Maintenances = await ListAsync(basis, IncidentType.Maintenance, null, Listed, cancellationToken),
    };

    private async Task<IReadOnlyList<IncidentWire>> ListAsync(Basis basis, IncidentType type, bool? isOpen, int limit, CancellationToken cancellationToken)
    {
        var query = new IncidentQuery { Pages = basis.Pages, Type = type, IsOpen = isOpen, Limit = limit };
        var found = await services.Status.FindIncidentsAsync(query, cancellationToken);
        return [.. found.Where(record => IsShown(record, basis)).Select(basis.Text.Of)];
    }

    /// <summary>One incident or maintenance, however old; null when there is none, or its page no longer has it.</summary>
    public async Task<IncidentWire?> FindAsync(Basis basis, PageKey page, IncidentId incident, CancellationToken cancellationToken)
    {
        var record = await services.Status.ReadIncidentAsync(page, incident, cancellationToken);
        return record is not null && IsShown(record, basis) ? basis.Text.Of(record) : null;
    }

    /// <summary>What its page no longer lists, and what is no longer watched, is not shown either.</summary>
    private static bool IsShown(IncidentRecord record, Basis basis) => !record.IsGone && basis.Text.Shows(record);

    /// <summary>The provider's address where it is one of the web; otherwise our own view.</summary>
    private string LinkOf(IncidentRecord record, HttpContext context)
    {
        if (Uri.TryCreate(record.Incident.Url, UriKind.Absolute, out var own) && (own.Scheme == Uri.UriSchemeHttps || own.Scheme == Uri.UriSchemeHttp))
            return record.Incident.Url!;
        var links = new Links(context, services.Options);
        return links.Absolute(links.Incident(record.Page, record.Incident.Id));
    }
}
